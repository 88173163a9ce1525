/**
 * The Slack face, and the only importer of the Slack SDK: commands, forms, buttons and events in,
 * the Web API out. One file for each thing people see. Whatever comes in, by HTTP or Socket Mode,
 * passes {@link Reception}: stored with its answer before Slack has it, and done once. May call
 * every room below; nobody calls it.
 */
@NullMarked
package dev.muster.slack;

import org.jspecify.annotations.NullMarked;
