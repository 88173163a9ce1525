/**
 * Migrations that need different SQL on H2 and PostgreSQL. Flyway finds them here; all other
 * migrations are in {@code migrations/}.
 */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
