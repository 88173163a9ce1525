/** Muster in processes of their own that are killed, frozen and stopped at the worst moments. */
@NullMarked
package dev.muster.crash;

import org.jspecify.annotations.NullMarked;
