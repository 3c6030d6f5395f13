package io.cxrating.ledger;

/**
 * Text of a stranger made fit to be shown and stored: short, well-formed, no control characters.
 */
public final class PlainText {
  private static final int LIMIT = 200;
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** At most 200 characters of {@code text}; nothing becomes the empty text. */
  public static String of(String text) {
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
