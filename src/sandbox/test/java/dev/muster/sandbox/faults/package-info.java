/** How badly the workspace behaves today. */
@NullMarked
package dev.muster.sandbox.faults;

import org.jspecify.annotations.NullMarked;
