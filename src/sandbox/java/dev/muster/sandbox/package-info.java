/**
 * A Slack-compatible workspace on the same machine, for people in a browser and for tests. Calls no
 * package of Muster.
 */
@NullMarked
package dev.muster.sandbox;

import org.jspecify.annotations.NullMarked;
