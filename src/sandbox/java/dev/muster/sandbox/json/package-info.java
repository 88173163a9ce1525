/** JSON as Slack sends it: untyped trees, read and written in one way. */
@NullMarked
package dev.muster.sandbox.json;

import org.jspecify.annotations.NullMarked;
