/**
 * The clock and what rings by it. The clock follows the database's, which all processes share, and
 * goes on by elapsed time. Quartz only rings: whatever is due is a row in its own room's table, so
 * a ring that is missed, late or doubled harms nothing. Calls nobody.
 */
@NullMarked
package dev.muster.scheduling;

import org.jspecify.annotations.NullMarked;
