/** Block Kit in messages and forms: the elements, and the values that a form holds. */
@NullMarked
package dev.muster.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
