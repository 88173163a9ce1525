/**
 * The pages for browsers. They need no login and never show private incidents without a token; the
 * forms need a token and exist only if tokens are configured. May call postmortem, access, task,
 * database and the packages below them; no other package may call it.
 */
@NullMarked
package dev.muster.web;

import org.jspecify.annotations.NullMarked;
