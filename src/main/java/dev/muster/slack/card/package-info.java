/**
 * An incident's card, announcement and topic, lists of incidents, and editing title and summary.
 * May call webapi and the packages below it.
 */
@NullMarked
package dev.muster.slack.card;

import org.jspecify.annotations.NullMarked;
