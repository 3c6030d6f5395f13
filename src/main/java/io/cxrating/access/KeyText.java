package io.cxrating.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The secret text of a key; only its holder keeps it. */
final class KeyText {
  static final int MIN_LENGTH = 32;
  static final int MAX_LENGTH = 256;

  private static final String PREFIX = "cxr_";
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  // 43 characters of an alphabet of 62 are 256 bits.
  private static final int RANDOM_CHARACTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyText() {}

  static String generate() {
    return PREFIX + random();
  }

  /** A random text that cannot be guessed and does not look like a key. */
  static String random() {
    StringBuilder text = new StringBuilder();
    RANDOM
        .ints(RANDOM_CHARACTERS, 0, ALPHABET.length())
        .forEach(index -> text.append(ALPHABET.charAt(index)));
    return text.toString();
  }

  /** Whether the text has the form of a key; others are rejected without asking the ledger. */
  static boolean isPossible(String text) {
    return text.length() >= MIN_LENGTH
        && text.length() <= MAX_LENGTH
        && text.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /**
   * The hash that the ledger stores. No salt and one round are enough, since keys are long and
   * random.
   */
  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
