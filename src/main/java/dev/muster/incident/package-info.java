/**
 * The heart: what an incident is and what may become of it. Decisions are pure and return facts;
 * {@code Incidents} is the only writer. No clock, no network, no chat. May call people and catalog.
 */
@NullMarked
package dev.muster.incident;

import org.jspecify.annotations.NullMarked;
