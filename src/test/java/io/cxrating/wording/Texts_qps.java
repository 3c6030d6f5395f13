package io.cxrating.wording;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A translation into a language of no country: the English in letters that are not English, its
 * gaps left alone. What stays English on a page comes from elsewhere.
 */
public class Texts_qps extends ResourceBundle {
  /** The reader of this translation. */
  public static final Locale LOCALE = Locale.of("qps");

  private static final int SHIFT = 'ａ' - 'a';

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "io.cxrating.wording.Texts",
          Locale.ROOT,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  @Override
  protected Object handleGetObject(String key) {
    return ENGLISH.containsKey(key) ? translated(ENGLISH.getString(key)) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return ENGLISH.getKeys();
  }

  /** A gap is left alone but for the texts that it chooses between. */
  private static String translated(String text) {
    StringBuilder translated = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '{') {
        int end = end(text, at);
        translated.append(gap(text.substring(at, end)));
        at = end - 1;
      } else {
        translated.append(wide(text.charAt(at)));
      }
    }
    return translated.toString();
  }

  private static String gap(String gap) {
    int choice = gap.indexOf(",choice,");
    if (choice < 0) {
      return gap;
    }
    int texts = choice + ",choice,".length();
    StringBuilder translated = new StringBuilder(gap.substring(0, texts));
    int from = texts;
    int depth = 0;
    for (int at = texts; at < gap.length(); at++) {
      char each = gap.charAt(at);
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      boolean last = at == gap.length() - 1;
      if (last || depth == 0 && each == '|') {
        translated.append(chosen(gap.substring(from, at))).append(each);
        from = at + 1;
      }
    }
    return translated.toString();
  }

  /** One of the texts with its limit: {@code 1<many}. */
  private static String chosen(String text) {
    int limit = text.indexOf('#') < 0 ? text.indexOf('<') : text.indexOf('#');
    return text.substring(0, limit + 1) + translated(text.substring(limit + 1));
  }

  private static int end(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("A gap without an end: " + text);
  }

  private static char wide(char letter) {
    boolean english = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    return english ? (char) (letter + SHIFT) : letter;
  }
}
