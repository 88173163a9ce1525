/**
 * The Slack side, and the only importer of the Slack SDK: wires the packages below to the SDK, and
 * performs effects with them. May call every package below; no other package may call any of it.
 */
@NullMarked
package dev.muster.slack;

import org.jspecify.annotations.NullMarked;
