package io.cxrating.wording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import io.cxrating.stats.Reason;
import java.text.Format;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts for one reader: one section of the bundle {@code Texts}, in the reader's language if it
 * is translated and otherwise in English, with numbers in the format of that language.
 */
public class Wording {
  private static final String BUNDLE = "io.cxrating.wording.Texts";

  /** A text that is not translated is English, whatever the locale of the machine. */
  private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  /** The cache is bounded, since readers may ask for any number of locales. */
  private static final Cache<Voice, Wording> KEPT = Caffeine.newBuilder().maximumSize(256).build();

  private final Voice voice;
  private final ResourceBundle texts;
  private final Locale locale;

  /** Parsed once, since parsing takes longer than formatting. */
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
   * @param section the prefix of their keys, such as {@code rating}
   */
  public static Wording of(String section, Locale reader) {
    return KEPT.get(new Voice(section, reader), Wording::new);
  }

  /**
   * The text of a key with its arguments; a Double is rounded to one decimal, as in tables, and to
   * more if it would otherwise become 0 or 100.
   */
  public String say(String key, @Nullable Object... gaps) {
    return fill(voice.section() + "." + key, gaps);
  }

  /** A number with a number of decimals, for an argument that is a text. */
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
   * The locale of numbers and dates in these texts: the reader's if the texts are in the reader's
   * language, else that of the texts.
   */
  public Locale locale() {
    return locale;
  }

  private String fill(String key, Object... gaps) {
    MessageFormat shared =
        parsed.computeIfAbsent(key, text -> new MessageFormat(texts.getString(text), locale));
    MessageFormat message = shared.clone();
    Object[] values = gaps.clone();
    for (int i = 0; i < values.length; i++) {
      if (gaps[i] instanceof Double number) {
        values[i] = Digits.rounded(number, Digits.of(number, 1));
        keepFromEdge(message, i, (Double) values[i]);
      }
    }
    return message.format(values);
  }

  /** Gives a number that would be rounded to 0 or 100 enough decimals. */
  private static void keepFromEdge(MessageFormat message, int gap, double value) {
    Format[] formats = message.getFormatsByArgumentIndex();
    if (gap < formats.length && formats[gap] instanceof DecimalFormat format) {
      int digits = Digits.of(value, format.getMaximumFractionDigits());
      if (digits > format.getMaximumFractionDigits()) {
        DecimalFormat longer = format.clone();
        longer.setMaximumFractionDigits(digits);
        message.setFormatByArgumentIndex(gap, longer);
      }
    }
  }
}
