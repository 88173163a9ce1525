/**
 * Migrations that one SQL cannot say for both databases. Flyway looks for them here; all others are
 * in {@code migrations/}.
 */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
