/**
 * What is to be done while an incident runs: what, by whom, and whether it is. Over with the
 * incident, unlike an action item. May call incident and people; called by the faces.
 */
@NullMarked
package dev.muster.task;

import org.jspecify.annotations.NullMarked;
