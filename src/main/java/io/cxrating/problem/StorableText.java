package io.cxrating.problem;

/** Checks whether the ledger can store a text and a response can contain it. */
public final class StorableText {
  private StorableText() {}

  /** Whether PostgreSQL can store it and UTF-8 can encode it: no U+0000, no lone surrogate. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
