/**
 * Roles: assigning, taking, handing over, and their duties. May call webapi and the packages below
 * it.
 */
@NullMarked
package dev.muster.slack.roles;

import org.jspecify.annotations.NullMarked;
