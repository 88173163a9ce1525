/**
 * Checks blocks against every limit of Block Kit, and reports errors in Slack's words with Slack's
 * JSON pointers.
 */
@NullMarked
package dev.muster.sandbox.blockkit;

import org.jspecify.annotations.NullMarked;
