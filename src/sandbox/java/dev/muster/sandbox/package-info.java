/** A Slack-compatible workspace on the same machine, for people in the browser and for tests. */
@NullMarked
package dev.muster.sandbox;

import org.jspecify.annotations.NullMarked;
