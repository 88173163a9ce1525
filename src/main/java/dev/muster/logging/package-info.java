/**
 * What may be written to the log: no secret, no word of a person, no line feed from outside, and of
 * repeated failures a few lines and a count. Calls nobody.
 */
@NullMarked
package dev.muster.logging;

import org.jspecify.annotations.NullMarked;
