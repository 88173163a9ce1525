/** Rules that the whole repository keeps: layout, packages, formats, manuals. */
@NullMarked
package dev.muster.house;

import org.jspecify.annotations.NullMarked;
