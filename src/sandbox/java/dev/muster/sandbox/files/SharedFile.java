package dev.muster.sandbox.files;

/** An uploaded file. Until it is complete, only the app that uploads it knows of it. */
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
