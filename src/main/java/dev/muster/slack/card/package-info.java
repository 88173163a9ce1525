/**
 * The card of an incident, its announcement and topic, lists of incidents, and editing title and
 * summary. May call webapi, blockkit.
 */
@NullMarked
package dev.muster.slack.card;

import org.jspecify.annotations.NullMarked;
