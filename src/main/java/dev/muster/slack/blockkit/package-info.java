/**
 * Texts, inputs and limits of Block Kit, and the interfaces that a command, button, form and
 * shortcut implement. The one place where text becomes markup. Calls no other package of slack.
 */
@NullMarked
package dev.muster.slack.blockkit;

import org.jspecify.annotations.NullMarked;
