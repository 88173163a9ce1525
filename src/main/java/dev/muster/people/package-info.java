/**
 * People as Slack knows them: ids, names, time zones, and whether they are bots. May call logging
 * only.
 */
@NullMarked
package dev.muster.people;

import org.jspecify.annotations.NullMarked;
