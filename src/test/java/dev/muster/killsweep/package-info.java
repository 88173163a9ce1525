/** Muster in processes of their own that are killed, frozen and stopped at the worst moments. */
@NullMarked
package dev.muster.killsweep;

import org.jspecify.annotations.NullMarked;
