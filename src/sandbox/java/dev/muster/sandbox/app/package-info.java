/**
 * The app's side of the workspace: its manifest, and every delivery that the workspace sends to the
 * app.
 */
@NullMarked
package dev.muster.sandbox.app;

import org.jspecify.annotations.NullMarked;
