package dev.muster.slack.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells one delivery from another, in a form that every table takes. */
public final class DeliveryKey {

  private static final int LONGEST = 200;

  private DeliveryKey() {}

  /**
   * @param id Slack's own name for the delivery; without one nobody could tell a repeat, so it
   *     counts as new each time
   */
  public static String of(String kind, @Nullable String by, @Nullable String id) {
    return id == null || id.isBlank()
        ? kind + "/" + UUID.randomUUID()
        : kind + "/" + readable(by + "/" + id);
  }

  /** The same for the same words, whatever people and machines put into them. */
  public static String readable(String words) {
    return words.length() <= LONGEST && words.chars().allMatch(c -> c > ' ' && c < 127)
        ? words
        : digest(words);
  }

  private static String digest(String words) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
