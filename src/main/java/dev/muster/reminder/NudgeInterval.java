package dev.muster.reminder;

import java.time.Duration;

/**
 * How patient a nudge is.
 *
 * @param after how long the incident may lack it before people are asked
 * @param again how soon they are asked again
 * @param times how often at most
 * @param snooze how long it can be put off, once
 */
record NudgeInterval(Duration after, Duration again, int times, Duration snooze) {}
