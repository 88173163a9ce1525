/** How badly the workspace behaves today. */
@NullMarked
package dev.muster.sandbox.weather;

import org.jspecify.annotations.NullMarked;
