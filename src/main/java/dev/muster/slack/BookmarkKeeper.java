package dev.muster.slack;

import dev.muster.outbox.Effect;
import dev.muster.outbox.Receipt;
import dev.muster.outbox.Undelivered;
import dev.muster.outbox.Whereabouts;
import jakarta.inject.Singleton;

/** Puts bookmarks at the top of a channel. Slack takes the same one twice. */
@Singleton
class BookmarkKeeper {

  Receipt add(Effect.AddBookmark bookmark, Whereabouts here, Attempt attempt) throws Undelivered {
    if (attempt.mayHaveHappened() && isThere(bookmark, here, attempt)) {
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

  private static boolean isThere(Effect.AddBookmark bookmark, Whereabouts here, Attempt attempt)
      throws Undelivered {
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
