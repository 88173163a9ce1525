/**
 * The services an incident can touch, with their owners and runbooks, as the operator configured
 * them. May call people.
 */
@NullMarked
package dev.muster.catalog;

import org.jspecify.annotations.NullMarked;
