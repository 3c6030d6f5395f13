package io.cxrating.wording;

import io.cxrating.stats.Reason;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Plain sentences, made from numbers. The texts of a package are in its Sentences.properties, in
 * the form of {@link MessageFormat}.
 */
public final class Sentences {
  private static final ResourceBundle REASONS =
      ResourceBundle.getBundle("io.cxrating.wording.Reasons", Locale.ROOT);

  private final ResourceBundle texts;

  /** Parsed once, since that takes longer than filling the gaps. */
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  private Sentences(ResourceBundle texts) {
    this.texts = texts;
  }

  /** The texts of the package of that class. */
  public static Sentences of(Class<?> speaker) {
    return new Sentences(
        ResourceBundle.getBundle(speaker.getPackageName() + ".Sentences", Locale.ROOT));
  }

  /** The text of that key with its gaps filled; a Double is rounded to one decimal. */
  public String say(String key, Object... gaps) {
    Object[] values = gaps.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = gaps[i] instanceof Double number ? tenths(number) : gaps[i];
    }
    MessageFormat shared =
        parsed.computeIfAbsent(
            key, text -> new MessageFormat(texts.getString(text), Locale.ENGLISH));
    return ((MessageFormat) shared.clone()).format(values);
  }

  /** Reasons as a half sentence. */
  public static String reasons(Collection<Reason> reasons) {
    return reasons.stream()
        .map(reason -> REASONS.getString(reason.name()))
        .collect(Collectors.joining(", and "));
  }

  /** One decimal, and never a negative zero. */
  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0 + 0.0;
  }
}
