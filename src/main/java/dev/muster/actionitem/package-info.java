/**
 * Action items: follow-up work from an incident, each with its owner, due date, priority and state.
 * They outlive their incident. May call reminder and the packages below it.
 */
@NullMarked
package dev.muster.actionitem;

import org.jspecify.annotations.NullMarked;
