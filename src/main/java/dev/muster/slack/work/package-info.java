/** Tasks, runbooks and action items. May call webapi and the packages below it. */
@NullMarked
package dev.muster.slack.work;

import org.jspecify.annotations.NullMarked;
