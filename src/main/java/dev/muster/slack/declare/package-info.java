/**
 * Declaring an incident: command, form, shortcuts, possible duplicates, and the tutorial. May call
 * webapi, blockkit.
 */
@NullMarked
package dev.muster.slack.declare;

import org.jspecify.annotations.NullMarked;
