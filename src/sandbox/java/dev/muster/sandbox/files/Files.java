package dev.muster.sandbox.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uploaded files and their content. */
public final class Files {

  private final Map<String, SharedFile> byId = new LinkedHashMap<>();
  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  public Optional<SharedFile> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public byte[] content(String id) {
    return contents.getOrDefault(id, new byte[0]);
  }

  public void announce(SharedFile file) {
    byId.put(file.id(), file);
  }

  public void receive(SharedFile file, byte[] content) {
    byId.put(file.id(), file.received());
    contents.put(file.id(), content);
  }

  public SharedFile complete(SharedFile file, String title) {
    SharedFile completed = file.completed(title);
    byId.put(file.id(), completed);
    return completed;
  }

  public void keep(String id, byte[] content) {
    contents.put(id, content);
  }

  public List<SharedFile> all() {
    return List.copyOf(byId.values());
  }
}
