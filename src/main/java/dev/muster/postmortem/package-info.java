/**
 * What an incident leaves behind to learn from: a blameless draft, a pure function of the
 * incident's timeline, roles and action items, as Markdown. May call actionitem, incident and
 * people; called by the faces.
 */
@NullMarked
package dev.muster.postmortem;

import org.jspecify.annotations.NullMarked;
