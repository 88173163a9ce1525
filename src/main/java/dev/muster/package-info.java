/** The front gate: reads the settings, refuses a start that cannot go well, opens every room. */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
