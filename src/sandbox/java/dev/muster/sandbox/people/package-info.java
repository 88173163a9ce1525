/** What a human can do with mouse and keyboard. */
@NullMarked
package dev.muster.sandbox.people;

import org.jspecify.annotations.NullMarked;
