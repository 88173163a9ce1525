/**
 * Accepting, resolving, closing, cancelling, reopening and merging incidents; severity and
 * milestones. May call blockkit.
 */
@NullMarked
package dev.muster.slack.lifecycle;

import org.jspecify.annotations.NullMarked;
