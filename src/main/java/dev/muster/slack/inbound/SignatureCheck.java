package dev.muster.slack.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a request comes from Slack: HMAC-SHA256 over the raw bytes, compared in constant
 * time, with a timestamp at most five minutes before or after now (Slack's "Verifying requests").
 * The SDK's own check accepts any future timestamp and compares character by character.
 */
record SignatureCheck(String signingSecret) {

  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /**
   * @param clocks the current time by each available clock; a timestamp within the window of one of
   *     them is accepted
   */
  boolean accepts(
      @Nullable String timestamp, @Nullable String signature, byte[] body, Instant... clocks) {
    if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    var signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Stream.of(clocks).noneMatch(now -> isWithinWindow(signedAt, now))) {
      return false;
    }
    return MessageDigest.isEqual(
        sign(timestamp, body).getBytes(US_ASCII), signature.getBytes(UTF_8));
  }

  private static boolean isWithinWindow(Instant signedAt, Instant now) {
    return Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
  }

  String sign(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(signingSecret.getBytes(UTF_8), ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "SignatureCheck";
  }
}
