package dev.muster.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person as the chat names them, never by e-mail address: addresses are hidden, shared and
 * changed. Opaque to every room but the face that made it.
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
