package dev.muster.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.people.PersonId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Maps API tokens to people. One person may have several tokens, so that tokens can be rotated.
 * Only digests are kept, so that no token can be printed.
 */
public final class Tokens {

  public static final int SHORTEST = 32;

  private static final String SEAL = "HmacSHA256";

  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,63}");

  /** The characters that an Authorization header allows (RFC 6750). */
  private static final Pattern SENDABLE = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  private final List<Holder> holders;

  private record Holder(String digest, PersonId person) {

    boolean has(String token) {
      return MessageDigest.isEqual(
          Digest.of(token.getBytes(UTF_8)).getBytes(US_ASCII), digest.getBytes(US_ASCII));
    }
  }

  private Tokens(List<Holder> holders) {
    this.holders = List.copyOf(holders);
  }

  /**
   * Reads {@code U012AB3CDE:token,U045FG6HIJ:token}.
   *
   * @throws InvalidTokens with a message that quotes no token
   */
  public static Tokens read(String text) {
    var holders = new ArrayList<Holder>();
    for (var entry : text.split(",", -1)) {
      holders.add(holder(entry.strip(), holders));
    }
    return new Tokens(holders);
  }

  /** Takes the same time for a nearly right token as for any other. */
  public Optional<PersonId> speaker(String token) {
    Optional<PersonId> speaker = Optional.empty();
    for (var holder : holders) {
      if (holder.has(token)) {
        speaker = Optional.of(holder.person());
      }
    }
    return speaker;
  }

  /**
   * Signs the text with a key derived from the tokens.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String seal(String text) {
    try {
      var key = holders.stream().map(Holder::digest).collect(Collectors.joining());
      var mac = Mac.getInstance(SEAL);
      mac.init(new SecretKeySpec(key.getBytes(US_ASCII), SEAL));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + SEAL, e);
    }
  }

  /** Takes the same time for a nearly right signature as for any other. */
  public boolean isSealed(String text, String seal) {
    return MessageDigest.isEqual(seal(text).getBytes(US_ASCII), seal.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "Tokens of " + holders.stream().map(Holder::person).distinct().toList();
  }

  private static Holder holder(String entry, List<Holder> before) {
    var place = before.size() + 1;
    var colon = entry.indexOf(':');
    if (colon < 0) {
      throw new InvalidTokens(
          "has no colon in entry %s; write a Slack user id, a colon and the token, and a comma"
              + " before the next.",
          place);
    }
    if (!PERSON.matcher(entry.substring(0, colon).strip()).matches()) {
      throw new InvalidTokens(
          "does not begin entry %s with a Slack user id; those begin with U or W. Slack shows it in"
              + " the person's profile, under Copy member ID.",
          place);
    }
    return new Holder(
        Digest.of(usable(entry.substring(colon + 1).strip(), place, before).getBytes(UTF_8)),
        new PersonId(entry.substring(0, colon).strip()));
  }

  private static String usable(String token, int place, List<Holder> before) {
    if (token.length() < SHORTEST) {
      throw new InvalidTokens(
          "has a token of %s characters in entry %s; take at least %s, or somebody guesses it."
              + " openssl rand -hex 24 makes a good one.",
          token.length(), place, SHORTEST);
    }
    if (!SENDABLE.matcher(token).matches()) {
      throw new InvalidTokens(
          "has a token in entry %s that cannot be sent; use letters, digits and - . _ ~ + / = only."
              + " openssl rand -hex 24 makes a good one.",
          place);
    }
    if (before.stream().anyMatch(holder -> holder.has(token))) {
      throw new InvalidTokens(
          "has a token in entry %s that stands before, too; give every entry one of its own.",
          place);
    }
    return token;
  }
}
