package dev.muster.slack.webapi;

import java.util.Map;

/** Slack's documented rate limits: calls per minute, method and workspace. */
final class Tiers {

  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;
  private static final int TIER_4 = 100;

  /** Slack documents "several hundred" posts per minute and workspace. */
  private static final int SPECIAL = 300;

  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("conversations.create", TIER_2),
          Map.entry("conversations.setTopic", TIER_2),
          Map.entry("conversations.list", TIER_2),
          Map.entry("conversations.rename", TIER_2),
          Map.entry("pins.add", TIER_2),
          Map.entry("bookmarks.add", TIER_2),
          Map.entry("usergroups.users.list", TIER_2),
          Map.entry("conversations.archive", TIER_2),
          Map.entry("conversations.unarchive", TIER_2),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("users.info", TIER_4),
          Map.entry("views.publish", TIER_4),
          Map.entry("files.completeUploadExternal", TIER_4),
          Map.entry("chat.postMessage", SPECIAL),
          Map.entry("chat.getPermalink", SPECIAL),
          Map.entry("views.update", TIER_4));

  private Tiers() {}

  /** Tier 3 for a method that is not listed. */
  static int perMinute(String method) {
    return PER_MINUTE.getOrDefault(method, TIER_3);
  }
}
