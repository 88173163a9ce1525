/**
 * Who may do what, as configured, and the members of the user groups that the configuration names.
 * Its guard checks every change before {@code Incidents} stores it, so no entry point can leave the
 * check out. May call auditlog and the packages below it.
 */
@NullMarked
package dev.muster.permission;

import org.jspecify.annotations.NullMarked;
