/** The Home tab, and following incidents. May call card, webapi, blockkit. */
@NullMarked
package dev.muster.slack.home;

import org.jspecify.annotations.NullMarked;
