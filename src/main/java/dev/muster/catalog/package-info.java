/**
 * The services that incidents can affect, with their owners, runbook links and visibility, as
 * configured. May call people and the packages below it.
 */
@NullMarked
package dev.muster.catalog;

import org.jspecify.annotations.NullMarked;
