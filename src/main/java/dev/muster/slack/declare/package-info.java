/**
 * Declaring an incident: command, form, shortcut, possible duplicates, and the tutorial. May call
 * webapi and the packages below it.
 */
@NullMarked
package dev.muster.slack.declare;

import org.jspecify.annotations.NullMarked;
