/** The JSON of people, channels, messages, files and forms, as Slack writes it. */
@NullMarked
package dev.muster.sandbox.shapes;

import org.jspecify.annotations.NullMarked;
