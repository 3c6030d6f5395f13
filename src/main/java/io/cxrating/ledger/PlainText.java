package io.cxrating.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Makes an untrusted text safe to show and store: short, well-formed, without control characters.
 */
public final class PlainText {
  private static final int LIMIT = 200;
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** At most 200 characters of {@code text}; null becomes the empty text. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LIMIT)
        .map(point -> Character.isISOControl(point) || isSurrogate(point) ? REPLACEMENT : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
