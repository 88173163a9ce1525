package dev.muster.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person's Slack user id. E-mail addresses are not used, because they are hidden, shared and
 * changed. Opaque to all packages except the Slack ones.
 */
public record PersonId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a person's id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
