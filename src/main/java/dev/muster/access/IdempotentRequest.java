package dev.muster.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.people.PersonId;
import java.io.ByteArrayOutputStream;

/**
 * A request that the client may repeat, for example when the answer was lost.
 *
 * @param key the same for every repeat; two people may use the same key
 * @param fingerprint digest of target and body; a repeat has the same one
 */
public record IdempotentRequest(PersonId by, String key, String fingerprint) {

  public static final int LONGEST_KEY = 200;

  public static IdempotentRequest of(PersonId by, String key, String target, byte[] body) {
    var content = new ByteArrayOutputStream();
    content.writeBytes((target + "\n").getBytes(UTF_8));
    content.writeBytes(body);
    return new IdempotentRequest(by, key, Digest.of(content.toByteArray()));
  }

  /** For forms: makes the same form with different input a new request instead of a conflict. */
  public IdempotentRequest withItsWords() {
    return new IdempotentRequest(by, key + "/" + fingerprint, fingerprint);
  }
}
