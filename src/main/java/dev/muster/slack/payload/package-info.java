/**
 * What Slack delivers and answers, read tolerantly: only the fields that Muster uses, in the types
 * it needs. May call blockkit and the packages below it.
 */
@NullMarked
package dev.muster.slack.payload;

import org.jspecify.annotations.NullMarked;
