/** What the workspace remembers: people, channels, messages, forms, and what just happened. */
@NullMarked
package dev.muster.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
