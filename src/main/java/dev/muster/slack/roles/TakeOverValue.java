package dev.muster.slack.roles;

import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.util.regex.Pattern;

/**
 * The value of the confirmation button: the holder that the person was shown, and the change that
 * they want.
 */
record TakeOverValue(PersonId holder, Wish wish) {

  sealed interface Wish {}

  record Take() implements Wish {}

  record Give(PersonId to) implements Wish {}

  record Release() implements Wish {}

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9._-]{1,64})/(take|release|give/([A-Za-z0-9._-]{1,64}))");

  static TakeOverValue read(String written) {
    var matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw Refused.because("This button has expired. Use /incident role.");
    }
    var holder = new PersonId(matcher.group(1));
    return switch (matcher.group(2)) {
      case "take" -> new TakeOverValue(holder, new Take());
      case "release" -> new TakeOverValue(holder, new Release());
      default -> new TakeOverValue(holder, new Give(new PersonId(matcher.group(3))));
    };
  }

  @Override
  public String toString() {
    return holder
        + switch (wish) {
          case Take take -> "/take";
          case Release release -> "/release";
          case Give(var to) -> "/give/" + to;
        };
  }
}
