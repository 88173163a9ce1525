/** What tests share: a clock to turn by hand and a database of one's own. */
@NullMarked
package dev.muster.testing;

import org.jspecify.annotations.NullMarked;
