/** A call of the app, and what answers it. */
@NullMarked
package dev.muster.sandbox.calls;

import org.jspecify.annotations.NullMarked;
