/**
 * The JSON API over HTTP for people and scripts with a token; {@code deploy/api.md} describes it.
 * May call postmortem, access, auditlog, database and the packages below them; no other package may
 * call it.
 */
@NullMarked
package dev.muster.api;

import org.jspecify.annotations.NullMarked;
