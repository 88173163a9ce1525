/**
 * What the database needs beyond statements, and what its failures mean. May call scheduling; any
 * package may call it.
 */
@NullMarked
package dev.muster.database;

import org.jspecify.annotations.NullMarked;
