package dev.muster.slack.payload;

import com.google.gson.JsonObject;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;

/**
 * The types of Slack's events. A message event's type includes the subtype, as in {@code
 * message:message_changed}.
 */
public final class EventTypes {

  static final String EDITED = message(MessageChangedEvent.SUBTYPE_NAME);
  static final String DELETED = message(MessageDeletedEvent.SUBTYPE_NAME);

  /** The subtype of a deleted message that has replies. */
  public static final String TOMBSTONE = "tombstone";

  private static final String MESSAGE = MessageChangedEvent.TYPE_NAME;

  private EventTypes() {}

  /** The type, for a message with its subtype. Blank when there is none. */
  static String kind(JsonObject event) {
    var type = Fields.text(event, "type");
    var subtype = Fields.text(event, "subtype");
    return isMessage(type) && !subtype.isEmpty() ? message(subtype) : type;
  }

  public static boolean isMessage(String kind) {
    return kind.equals(MESSAGE) || kind.startsWith(MESSAGE + ":");
  }

  private static String message(String subtype) {
    return MESSAGE + ":" + subtype;
  }
}
