package dev.muster.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What another bot asks of Slack for a declare, call after call, counted from its code: a public
 * incident from a form, the reporter commands, four more respond, one channel for announcements.
 *
 * @param usableAfter so many calls until everybody is invited and the card is posted
 */
record Peer(String name, List<String> calls, int usableAfter) {

  static final Peer FIREFIGHTER =
      new Peer(
          "FireFighter",
          calls(
              "conversations.create conversations.join conversations.setTopic"
                  + " conversations.invite chat.postMessage pins.add chat.postMessage"
                  + " conversations.invite bookmarks.add chat.postMessage chat.postMessage"
                  + " bookmarks.add chat.update"),
          8);

  static final Peer INCIDENTBOT =
      new Peer(
          "incidentbot",
          calls(
              "conversations.create chat.postMessage conversations.setTopic chat.postMessage"
                  + " chat.postMessage chat.postMessage usergroups.users.list"
                  + " conversations.invite conversations.members conversations.invite"),
          10);

  /** The first call is made before the answer to the form. */
  static final Peer DISPATCH =
      new Peer(
          "Dispatch",
          join(
              List.of(
                  calls(
                      "users.info views.update views.update conversations.create"
                          + " conversations.setTopic bookmarks.add"),
                  participant(),
                  calls("chat.postMessage chat.getPermalink"),
                  participant(),
                  participant(),
                  participant(),
                  participant(),
                  calls(
                      "canvases.create canvases.access.set canvases.access.set chat.postMessage"
                          + " chat.getPermalink chat.postMessage chat.getPermalink"))),
          28);

  /**
   * In a workspace of 1,000 channels, which it lists in ten pages to find a free name. What follows
   * runs in queues side by side; this is the longest of them.
   */
  static final Peer INCIDENTAL =
      new Peer(
          "incidental",
          join(
              List.of(
                  Stream.generate(() -> "conversations.list").limit(10).toList(),
                  calls(
                      "conversations.create conversations.join conversations.invite"
                          + " bookmarks.add bookmarks.add"))),
          13);

  static final List<Peer> ALL = List.of(FIREFIGHTER, INCIDENTBOT, DISPATCH, INCIDENTAL);

  private static List<String> participant() {
    return calls("users.info conversations.invite users.info chat.postEphemeral");
  }

  private static List<String> calls(String calls) {
    return Arrays.asList(calls.split(" "));
  }

  private static List<String> join(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
