/**
 * The incident: its state, decisions, events and timeline. Decisions are pure and return events;
 * {@code Incidents} is the only writer. Reads no clock and calls neither Slack nor the network. May
 * call catalog and the packages below it.
 */
@NullMarked
package dev.muster.incident;

import org.jspecify.annotations.NullMarked;
