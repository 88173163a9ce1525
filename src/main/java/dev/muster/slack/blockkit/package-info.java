/**
 * Texts, inputs and limits of Block Kit, and the interfaces that commands, buttons, forms and
 * shortcuts implement. The only package that escapes text from people for Slack's markup. May call
 * the features below slack, but no other package of slack.
 */
@NullMarked
package dev.muster.slack.blockkit;

import org.jspecify.annotations.NullMarked;
