package io.cxrating.wording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cxrating.stats.Reason;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is said to one reader: the texts of one section of the bundle {@code Texts}, in the reader's
 * language where it is translated and else in English, with numbers as that language writes them.
 */
public class Wording {
  private static final String BUNDLE = "io.cxrating.wording.Texts";

  /** What is missing in a language is English, whatever the machine speaks. */
  private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  /** Readers may ask for any number of locales. */
  private static final Cache<Voice, Wording> KEPT = Caffeine.newBuilder().maximumSize(256).build();

  private final Voice voice;
  private final ResourceBundle texts;
  private final Locale locale;

  /** Parsed once, since that takes longer than filling the gaps. */
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  private record Voice(String section, Locale reader) {}

  private Wording(Voice voice) {
    this.voice = voice;
    texts = ResourceBundle.getBundle(BUNDLE, voice.reader(), ENGLISH_ELSE);
    locale =
        voice.reader().getLanguage().equals(language().getLanguage()) ? voice.reader() : language();
  }

  /**
   * The texts of a section.
   *
   * @param section what their keys begin with, such as {@code rating}
   */
  public static Wording of(String section, Locale reader) {
    return KEPT.get(new Voice(section, reader), Wording::new);
  }

  /**
   * The text of that key with its gaps filled; a Double is rounded to one decimal first, as tables
   * are, and to more where that would make it 0 or 100.
   */
  public String say(String key, Object... gaps) {
    return fill(voice.section() + "." + key, gaps);
  }

  /** A number with so many decimals, for a gap that takes a text. */
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    double unit = Math.pow(10, decimals);
    return format.format(Math.round(value * unit) / unit + 0.0);
  }

  /** Reasons as a half sentence. */
  public String reasons(Collection<Reason> reasons) {
    return reasons.stream()
        .map(reason -> fill("reason." + reason.name()))
        .reduce((all, next) -> fill("reason.and", all, next))
        .orElse("");
  }

  /** The language of the texts, which is not always the reader's. */
  public Locale language() {
    return texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.getLocale();
  }

  /**
   * How numbers and dates between these texts are written: as in the reader's country where the
   * texts are in the reader's language, else as in the language of the texts.
   */
  public Locale locale() {
    return locale;
  }

  private String fill(String key, Object... gaps) {
    MessageFormat shared =
        parsed.computeIfAbsent(key, text -> new MessageFormat(texts.getString(text), locale));
    MessageFormat message = (MessageFormat) shared.clone();
    Object[] values = gaps.clone();
    for (int i = 0; i < values.length; i++) {
      if (gaps[i] instanceof Double number) {
        values[i] = Digits.rounded(number, Digits.of(number, 1));
        keepFromEdge(message, i, (Double) values[i]);
      }
    }
    return message.format(values);
  }

  /** A number that would be rounded to 0 or 100 gets the decimals that it takes. */
  private static void keepFromEdge(MessageFormat message, int gap, double value) {
    Format[] formats = message.getFormatsByArgumentIndex();
    if (gap < formats.length && formats[gap] instanceof DecimalFormat format) {
      int digits = Digits.of(value, format.getMaximumFractionDigits());
      if (digits > format.getMaximumFractionDigits()) {
        DecimalFormat longer = (DecimalFormat) format.clone();
        longer.setMaximumFractionDigits(digits);
        message.setFormatByArgumentIndex(gap, longer);
      }
    }
  }
}
