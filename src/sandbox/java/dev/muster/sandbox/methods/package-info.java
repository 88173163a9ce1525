/** The Web API: what the app may ask, and the errors Slack answers with. */
@NullMarked
package dev.muster.sandbox.methods;

import org.jspecify.annotations.NullMarked;
