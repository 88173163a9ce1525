/** How Slack writes down a person, a channel, a message, a file and a form. */
@NullMarked
package dev.muster.sandbox.shapes;

import org.jspecify.annotations.NullMarked;
