/**
 * Opening and recovering the embedded database, the health of either database, and the
 * classification of database errors. May call scheduling and the packages below it.
 */
@NullMarked
package dev.muster.database;

import org.jspecify.annotations.NullMarked;
