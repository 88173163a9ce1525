/**
 * What Slack has delivered and what it was answered, stored so that nothing happens twice. May call
 * blockkit.
 */
@NullMarked
package dev.muster.slack.delivery;

import org.jspecify.annotations.NullMarked;
