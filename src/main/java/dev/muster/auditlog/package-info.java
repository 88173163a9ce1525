/**
 * Who did what and when, kept so that Muster itself cannot rewrite it: the database refuses every
 * change, and seals over the entries show whether somebody got round that. Kinds, ids and numbers
 * only, never what people wrote. May call the heart, what lies below it, and scheduling; called by
 * permission, audit and the face api.
 */
@NullMarked
package dev.muster.auditlog;

import org.jspecify.annotations.NullMarked;
