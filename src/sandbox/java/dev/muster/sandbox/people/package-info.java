/** Everything that a user can do in Slack with mouse and keyboard. */
@NullMarked
package dev.muster.sandbox.people;

import org.jspecify.annotations.NullMarked;
