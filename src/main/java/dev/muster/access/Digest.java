package dev.muster.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

final class Digest {

  private static final String ALGORITHM = "SHA-256";

  private Digest() {}

  /** The digest in lower-case hexadecimal digits. */
  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
