/** JSON as Slack sends it: untyped trees, with one reader and one writer. */
@NullMarked
package dev.muster.sandbox.json;

import org.jspecify.annotations.NullMarked;
