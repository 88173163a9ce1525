package dev.muster.reminder;

import java.time.Duration;

/**
 * When a nudge is sent and repeated.
 *
 * @param after how long the incident may lack something before the first nudge
 * @param again the interval between nudges
 * @param times the largest number of nudges
 * @param snooze how long the nudge can be snoozed, once
 */
record NudgeInterval(Duration after, Duration again, int times, Duration snooze) {}
