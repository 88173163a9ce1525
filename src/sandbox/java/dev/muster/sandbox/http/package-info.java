/** The HTTP listener, its requests and responses. */
@NullMarked
package dev.muster.sandbox.http;

import org.jspecify.annotations.NullMarked;
