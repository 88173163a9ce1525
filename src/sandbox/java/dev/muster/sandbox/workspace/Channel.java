package dev.muster.sandbox.workspace;

/** A channel or a direct conversation. */
public record Channel(
    String id,
    String name,
    Kind kind,
    String creator,
    long created,
    boolean archived,
    boolean general,
    Note topic,
    Note purpose) {

  public enum Kind {
    PUBLIC,
    PRIVATE,
    DIRECT,
    GROUP_DIRECT;

    public boolean isDirect() {
      return this == DIRECT || this == GROUP_DIRECT;
    }
  }

  /** A topic or a purpose, with its author. */
  public record Note(String value, String creator, long lastSet) {

    static final Note NONE = new Note("", "", 0);
  }

  static Channel opened(String id, String name, Kind kind, String creator, long created) {
    return new Channel(id, name, kind, creator, created, false, false, Note.NONE, Note.NONE);
  }

  public boolean isPublic() {
    return kind == Kind.PUBLIC;
  }

  /** Empty for direct conversations, which have no name. */
  public String ownName() {
    return kind.isDirect() ? "" : name;
  }

  Channel asGeneral() {
    return new Channel(id, name, kind, creator, created, archived, true, topic, purpose);
  }

  Channel renamed(String newName) {
    return new Channel(id, newName, kind, creator, created, archived, general, topic, purpose);
  }

  Channel archived(boolean isArchived) {
    return new Channel(id, name, kind, creator, created, isArchived, general, topic, purpose);
  }

  Channel withTopic(Note newTopic) {
    return new Channel(id, name, kind, creator, created, archived, general, newTopic, purpose);
  }

  Channel withPurpose(Note newPurpose) {
    return new Channel(id, name, kind, creator, created, archived, general, topic, newPurpose);
  }
}
