/** The Home tab, and following incidents. May call card and the packages below it. */
@NullMarked
package dev.muster.slack.home;

import org.jspecify.annotations.NullMarked;
