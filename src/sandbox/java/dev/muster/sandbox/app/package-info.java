/** The app's side: its manifest, and everything the workspace sends to it. */
@NullMarked
package dev.muster.sandbox.app;

import org.jspecify.annotations.NullMarked;
