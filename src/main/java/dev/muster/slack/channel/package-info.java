/**
 * The channel of an incident: opening, inviting, bookmarks, archiving, and keeping users, groups
 * and channels in sync. May call webapi, blockkit.
 */
@NullMarked
package dev.muster.slack.channel;

import org.jspecify.annotations.NullMarked;
