package io.cxrating.wording;

import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A translation into a made-up language: the English text in non-English letters, with unchanged
 * placeholders. English text on a page then comes from another place than the bundle.
 */
public class Texts_qps extends ResourceBundle {
  /** The locale of this translation. */
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

  /** A placeholder is unchanged except for the texts of its choices. */
  private static String translated(String text) {
    return translated(MessagePatternUtil.buildMessageNode(text));
  }

  private static String translated(MessageNode message) {
    return message.getContents().stream()
        .map(
            part ->
                switch (part) {
                  case TextNode text -> wide(text.getText()).replace("'", "''");
                  case ArgNode gap -> gap(gap);
                  default -> "#";
                })
        .collect(Collectors.joining());
  }

  private static String gap(ArgNode gap) {
    if (gap.getComplexStyle() == null) {
      return Stream.of(gap.getName(), gap.getTypeName(), gap.getSimpleStyle())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(",", "{", "}"));
    }
    return gap.getComplexStyle().getVariants().stream()
        .map(one -> one.getSelector() + "{" + translated(one.getMessage()) + "}")
        .collect(Collectors.joining(" ", "{" + gap.getName() + "," + gap.getTypeName() + ",", "}"));
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(letter -> String.valueOf(wide((char) letter)))
        .collect(Collectors.joining());
  }

  private static char wide(char letter) {
    boolean english = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    return english ? (char) (letter + SHIFT) : letter;
  }
}
