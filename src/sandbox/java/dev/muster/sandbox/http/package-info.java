/** The listening socket and what comes through it. */
@NullMarked
package dev.muster.sandbox.http;

import org.jspecify.annotations.NullMarked;
