/**
 * Tasks: work to do during an incident, each with its holder and state. Unlike action items they
 * end with the incident. May call incident and the packages below it.
 */
@NullMarked
package dev.muster.task;

import org.jspecify.annotations.NullMarked;
