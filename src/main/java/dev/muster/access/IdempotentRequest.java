package dev.muster.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.people.PersonId;
import java.io.ByteArrayOutputStream;

/**
 * Something asked for that may be asked again when its answer is lost.
 *
 * @param key the same for every repeat; two people may use the same one
 * @param fingerprint tells whether a repeat asks for the same thing
 */
public record IdempotentRequest(PersonId by, String key, String fingerprint) {

  public static final int LONGEST_KEY = 200;

  public static IdempotentRequest of(PersonId by, String key, String target, byte[] body) {
    var content = new ByteArrayOutputStream();
    content.writeBytes((target + "\n").getBytes(UTF_8));
    content.writeBytes(body);
    return new IdempotentRequest(by, key, Digest.of(content.toByteArray()));
  }

  /** For a form: sent again with other words in it, it asks for something else. */
  public IdempotentRequest withItsWords() {
    return new IdempotentRequest(by, key + "/" + fingerprint, fingerprint);
  }
}
