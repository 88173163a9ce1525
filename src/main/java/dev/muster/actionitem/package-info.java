/**
 * What people promised to change so that it does not happen again: who, until when, and whether it
 * is done. Outlives the incident it came from. May call incident and people; called by postmortem,
 * reminder and the faces.
 */
@NullMarked
package dev.muster.actionitem;

import org.jspecify.annotations.NullMarked;
