/**
 * The audit log: who did what and when, as kinds, ids and numbers, without any text that people
 * wrote. The database refuses to change its entries, and a chain of seals reveals changes made
 * around that. May call incident, scheduling and the packages below them.
 */
@NullMarked
package dev.muster.auditlog;

import org.jspecify.annotations.NullMarked;
