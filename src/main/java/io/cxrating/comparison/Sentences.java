package io.cxrating.comparison;

import io.cxrating.stats.Reason;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Plain sentences, made from numbers; the texts are in Sentences.properties. */
final class Sentences {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("io.cxrating.comparison.Sentences", Locale.ROOT);

  private Sentences() {}

  /** The text of that key with its gaps filled. */
  static String say(String key, Object... gaps) {
    Object[] values = gaps.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = gaps[i] instanceof Double number ? tenths(number) : gaps[i];
    }
    return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
  }

  /** Reasons as a half sentence. */
  static String reasons(Collection<Reason> reasons) {
    return reasons.stream()
        .map(reason -> TEXTS.getString("reason." + reason.name()))
        .collect(Collectors.joining(", and "));
  }

  /** One decimal, and never a negative zero. */
  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0 + 0.0;
  }
}
