/** Tasks, runbooks and action items. May call webapi, blockkit. */
@NullMarked
package dev.muster.slack.work;

import org.jspecify.annotations.NullMarked;
