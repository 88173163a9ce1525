/** The page's endpoints, and the stream that tells it what changed. */
@NullMarked
package dev.muster.sandbox.page;

import org.jspecify.annotations.NullMarked;
