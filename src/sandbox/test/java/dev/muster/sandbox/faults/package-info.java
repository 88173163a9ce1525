/** Faults, delays and rate limits that tests inject into the workspace. */
@NullMarked
package dev.muster.sandbox.faults;

import org.jspecify.annotations.NullMarked;
