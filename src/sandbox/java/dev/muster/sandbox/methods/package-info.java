/** The methods of the Web API, and the errors that Slack answers with. */
@NullMarked
package dev.muster.sandbox.methods;

import org.jspecify.annotations.NullMarked;
