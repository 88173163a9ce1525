/** Muster before a person's eyes: the same journeys as elsewhere, in a real browser. */
@NullMarked
package dev.muster.browser;

import org.jspecify.annotations.NullMarked;
