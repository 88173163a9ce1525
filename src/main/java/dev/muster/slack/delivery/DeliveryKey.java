package dev.muster.slack.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the idempotency keys of deliveries: at most 200 printable ASCII characters. */
public final class DeliveryKey {

  private static final int LONGEST = 200;

  private DeliveryKey() {}

  /**
   * @param id Slack's id for the delivery; without one, a repeat cannot be recognized and counts as
   *     a new delivery
   */
  public static String of(String kind, @Nullable String by, @Nullable String id) {
    return id == null || id.isBlank()
        ? kind + "/" + UUID.randomUUID()
        : kind + "/" + readable(by + "/" + id);
  }

  /**
   * Returns short printable ASCII text as it is and anything else as its SHA-256. The same text
   * gives the same key.
   */
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
