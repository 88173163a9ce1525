/**
 * The draft of a blameless postmortem as Markdown: a pure function of the incident's timeline,
 * roles and action items. May call actionitem and the packages below it.
 */
@NullMarked
package dev.muster.postmortem;

import org.jspecify.annotations.NullMarked;
