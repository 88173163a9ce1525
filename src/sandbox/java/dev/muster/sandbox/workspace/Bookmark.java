package dev.muster.sandbox.workspace;

public record Bookmark(
    String id,
    String channel,
    String title,
    String link,
    String emoji,
    String by,
    long created,
    long updated) {

  public Bookmark changed(String newTitle, String newLink, String newEmoji, long at) {
    return new Bookmark(id, channel, newTitle, newLink, newEmoji, by, created, at);
  }
}
