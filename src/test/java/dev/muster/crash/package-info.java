/** Muster in processes of their own that are killed, frozen and stopped at the worst moments. */
package dev.muster.crash;
