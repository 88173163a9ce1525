/** The state of the workspace: people, channels, messages, forms and recent events. */
@NullMarked
package dev.muster.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
