/**
 * What Muster measures itself by: ratios, taken side by side in one run on one machine. {@code
 * ./mvnw -Pbenchmark verify} runs them all, {@code -Dbenchmark=2,5} some of them; {@code
 * deploy/benchmarks.md} says what each means.
 *
 * <p>These are measurements of a whole system over loopback: milliseconds to minutes, most of it
 * spent waiting, with a database, a workspace and other processes in the picture. JMH is made for
 * the opposite, nanoseconds of one method in a JVM of its own, and would add nothing but ceremony.
 */
@NullMarked
package dev.muster.benchmark;

import org.jspecify.annotations.NullMarked;
