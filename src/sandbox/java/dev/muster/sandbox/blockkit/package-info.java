/**
 * What Slack says against blocks: every limit of Block Kit, in Slack's words and with its pointers.
 */
@NullMarked
package dev.muster.sandbox.blockkit;

import org.jspecify.annotations.NullMarked;
