package io.cxrating.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several texts in one parameter, separated by commas. Within a text, a backslash precedes a comma
 * and a backslash.
 */
public final class TextList {
  /** Maximum number of texts. */
  static final int MOST = 100;

  private static final char COMMA = ',';
  private static final char ESCAPE = '\\';

  private TextList() {}

  /** The distinct texts in alphabetical order; null for an empty text and for too many. */
  static @Nullable List<String> read(String list) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < list.length(); i++) {
      char one = list.charAt(i);
      if (one == COMMA) {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        text.append(isEscape(list, i) ? list.charAt(++i) : one);
      }
    }
    texts.add(text.toString());
    return texts.contains("") || texts.size() > MOST
        ? null
        : texts.stream().distinct().sorted().toList();
  }

  private static boolean isEscape(String list, int at) {
    return list.charAt(at) == ESCAPE
        && at + 1 < list.length()
        && (list.charAt(at + 1) == COMMA || list.charAt(at + 1) == ESCAPE);
  }

  /** The parameter with these texts. */
  public static String written(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("\\", "\\\\").replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }
}
