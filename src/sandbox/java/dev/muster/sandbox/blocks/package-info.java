/** Block Kit: what may be sent, and what a form holds. */
@NullMarked
package dev.muster.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
