/**
 * What to do when something breaks, written down beforehand: the operator's Markdown files, which
 * incidents each is for, what the holder of each role goes through, and which steps were done in
 * which incident. May call incident, outbox and people; called by the faces.
 */
@NullMarked
package dev.muster.runbook;

import org.jspecify.annotations.NullMarked;
