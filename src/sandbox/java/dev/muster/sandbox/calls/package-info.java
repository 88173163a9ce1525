/** Every call and delivery that passed, and how long their chains were. */
@NullMarked
package dev.muster.sandbox.calls;

import org.jspecify.annotations.NullMarked;
