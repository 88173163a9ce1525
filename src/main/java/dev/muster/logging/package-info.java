/**
 * What may be written to the log: no secret, no text that people wrote, no line break from input,
 * and only a few lines and a count for repeated failures. May call no other package.
 */
@NullMarked
package dev.muster.logging;

import org.jspecify.annotations.NullMarked;
