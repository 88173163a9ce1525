/**
 * The Slack side, and the only importer of the Slack SDK: connects the packages below to the SDK,
 * and performs effects with them. May call every package of slack and the packages below them; no
 * package outside slack may call any of it.
 */
@NullMarked
package dev.muster.slack;

import org.jspecify.annotations.NullMarked;
