/**
 * Accepting, declining, resolving, closing, cancelling, reopening and merging incidents; severity
 * and milestones. May call blockkit and the packages below it.
 */
@NullMarked
package dev.muster.slack.lifecycle;

import org.jspecify.annotations.NullMarked;
