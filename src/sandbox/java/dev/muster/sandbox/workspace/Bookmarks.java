package dev.muster.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class Bookmarks {

  private final Map<String, Bookmark> byId = new LinkedHashMap<>();

  public List<Bookmark> in(String channel) {
    return byId.values().stream().filter(each -> each.channel().equals(channel)).toList();
  }

  public Optional<Bookmark> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  void put(Bookmark bookmark) {
    byId.put(bookmark.id(), bookmark);
  }

  void remove(String id) {
    byId.remove(id);
  }

  List<Bookmark> all() {
    return List.copyOf(byId.values());
  }
}
