/** Starts and stops Muster: reads the settings and refuses to start with wrong ones. */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
