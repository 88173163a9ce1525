package dev.muster.actionitem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Unique over all incidents. */
public record ActionItemId(@JsonValue long value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActionItemId {
    if (value < 1) {
      throw new IllegalArgumentException("action item ids start at 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
