/**
 * An incident's channel: opening, inviting, bookmarks, archiving, and keeping users, groups and
 * channels in sync with Slack. May call webapi and the packages below it.
 */
@NullMarked
package dev.muster.slack.channel;

import org.jspecify.annotations.NullMarked;
