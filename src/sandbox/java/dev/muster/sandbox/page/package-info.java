/** The endpoints of the sandbox's page, and the stream that reports changes to it. */
@NullMarked
package dev.muster.sandbox.page;

import org.jspecify.annotations.NullMarked;
