/**
 * Runbooks and the checklists of roles, read from the operator's Markdown files: which incidents
 * each is for, and which steps were ticked in which incident. May call outbox and the packages
 * below it.
 */
@NullMarked
package dev.muster.runbook;

import org.jspecify.annotations.NullMarked;
