package dev.muster.slack.channel;

import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;

/**
 * Adds bookmarks to a channel. Slack accepts the same bookmark twice, so after an unknown outcome
 * the bookmarks are listed first.
 */
@Singleton
public class BookmarkPublisher {

  public Receipt add(Effect.AddBookmark bookmark, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (attempt.outcomeUnknown() && isThere(bookmark, here, attempt)) {
      return Receipt.DONE;
    }
    attempt.ask(
        "bookmarks.add",
        methods ->
            methods.bookmarksAdd(r ->
                r.channelId(here.channelId())
                    .type("link")
                    .title(bookmark.title())
                    .link(bookmark.address().toASCIIString())));
    return Receipt.DONE;
  }

  private static boolean isThere(
      Effect.AddBookmark bookmark, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var answer =
        attempt.lookUp(
            "bookmarks.list", methods -> methods.bookmarksList(r -> r.channelId(here.channelId())));
    return answer.stream()
        .flatMap(found -> found.getBookmarks().stream())
        .anyMatch(each ->
            bookmark.title().equals(each.getTitle())
                && bookmark.address().toASCIIString().equals(each.getLink()));
  }
}
