package io.cxrating.web.slice;

import io.cxrating.wording.Wording;
import java.util.Locale;

/** The traits of customers that a comparison of units can be adjusted for. */
public enum Mix {
  CATEGORY("category", "mixOfNeeds"),
  CHANNEL("channel", "mixOfChannels"),
  BOTH("category,channel", "mixOfBoth");

  /** The parameter of pages and of the API. */
  public static final String ADJUST = "adjust";

  /** Its value in the API. */
  public final String parameter;

  private final String text;

  Mix(String parameter, String text) {
    this.parameter = parameter;
    this.text = text;
  }

  /** Its value in the address of a page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String text(Wording texts) {
    return texts.say(text);
  }
}
