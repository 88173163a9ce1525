package dev.muster.sandbox.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many calls of a method a minute takes. */
final class Tiers {

  private static final int TIER_3 = 50;

  private static final Map<Integer, List<String>> OTHERS =
      Map.of(
          1,
          List.of("apps.uninstall"),
          20,
          List.of(
              "bookmarks.add",
              "bookmarks.edit",
              "bookmarks.remove",
              "canvases.create",
              "conversations.archive",
              "conversations.canvases.create",
              "conversations.close",
              "conversations.create",
              "conversations.list",
              "conversations.rename",
              "conversations.setPurpose",
              "conversations.setTopic",
              "conversations.unarchive",
              "pins.add",
              "pins.list",
              "pins.remove",
              "reactions.remove",
              "usergroups.list",
              "usergroups.update",
              "usergroups.users.list",
              "usergroups.users.update",
              "users.list"),
          100,
          List.of(
              "chat.postEphemeral",
              "conversations.members",
              "files.completeUploadExternal",
              "files.getUploadURLExternal",
              "files.info",
              "users.info",
              "users.profile.get",
              "views.open",
              "views.publish",
              "views.push",
              "views.update"),
          // "Several hundred": Slack does not say how many.
          300,
          List.of("auth.test", "chat.getPermalink", "chat.postMessage"));

  private static final Map<String, Integer> PER_MINUTE = byMethod();

  private Tiers() {}

  /** The third tier for everything else; what is no method of the Web API has none. */
  static Optional<Integer> perMinute(String method) {
    return method.contains(".")
        ? Optional.of(PER_MINUTE.getOrDefault(method, TIER_3))
        : Optional.empty();
  }

  private static Map<String, Integer> byMethod() {
    Map<String, Integer> byMethod = new HashMap<>();
    OTHERS.forEach((most, methods) -> methods.forEach(each -> byMethod.put(each, most)));
    return Map.copyOf(byMethod);
  }
}
