/**
 * What Slack delivers and answers, read tolerantly: only the fields that are used, in the types
 * they are used in. May call blockkit.
 */
@NullMarked
package dev.muster.slack.payload;

import org.jspecify.annotations.NullMarked;
