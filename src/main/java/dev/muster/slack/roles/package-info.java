/** Roles: assigning, taking, handing over, duties. May call webapi, blockkit. */
@NullMarked
package dev.muster.slack.roles;

import org.jspecify.annotations.NullMarked;
