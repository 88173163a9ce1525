/** A call of the app, the pipeline that performs it, and its outcome. */
@NullMarked
package dev.muster.sandbox.calls;

import org.jspecify.annotations.NullMarked;
