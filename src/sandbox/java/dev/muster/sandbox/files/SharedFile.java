package dev.muster.sandbox.files;

/** A file someone uploaded; until it is complete, only the uploader's app knows of it. */
public record SharedFile(
    String id,
    String name,
    String title,
    String user,
    long created,
    int size,
    boolean uploaded,
    boolean complete) {

  public String mimetype() {
    return MediaTypes.of(name);
  }

  SharedFile received() {
    return new SharedFile(id, name, title, user, created, size, true, complete);
  }

  SharedFile completed(String newTitle) {
    return new SharedFile(id, name, newTitle, user, created, size, uploaded, true);
  }
}
