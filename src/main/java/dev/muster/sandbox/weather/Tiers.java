package dev.muster.sandbox.weather;

import java.util.Map;

/** How many calls of a method a minute takes. */
final class Tiers {

  private static final int TIER_1 = 1;
  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;
  private static final int TIER_4 = 100;
  private static final int HUNDREDS = 300;

  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("apps.uninstall", TIER_1),
          Map.entry("conversations.create", TIER_2),
          Map.entry("conversations.setTopic", TIER_2),
          Map.entry("conversations.setPurpose", TIER_2),
          Map.entry("conversations.archive", TIER_2),
          Map.entry("conversations.unarchive", TIER_2),
          Map.entry("conversations.rename", TIER_2),
          Map.entry("conversations.list", TIER_2),
          Map.entry("users.list", TIER_2),
          Map.entry("usergroups.list", TIER_2),
          Map.entry("usergroups.users.list", TIER_2),
          Map.entry("pins.add", TIER_2),
          Map.entry("pins.list", TIER_2),
          Map.entry("pins.remove", TIER_2),
          Map.entry("bookmarks.add", TIER_2),
          Map.entry("bookmarks.edit", TIER_2),
          Map.entry("bookmarks.remove", TIER_2),
          Map.entry("reactions.remove", TIER_2),
          Map.entry("conversations.members", TIER_4),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("views.open", TIER_4),
          Map.entry("views.push", TIER_4),
          Map.entry("views.update", TIER_4),
          Map.entry("views.publish", TIER_4),
          Map.entry("users.info", TIER_4),
          Map.entry("files.getUploadURLExternal", TIER_4),
          Map.entry("files.completeUploadExternal", TIER_4),
          Map.entry("files.info", TIER_4),
          Map.entry("chat.postMessage", HUNDREDS),
          Map.entry("chat.getPermalink", HUNDREDS),
          Map.entry("auth.test", HUNDREDS));

  private Tiers() {}

  /** The third tier for everything else; what is no method of the Web API has none. */
  static int perMinute(String method) {
    return PER_MINUTE.getOrDefault(method, method.contains(".") ? TIER_3 : Integer.MAX_VALUE);
  }
}
