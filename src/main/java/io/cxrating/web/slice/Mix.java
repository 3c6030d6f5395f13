package io.cxrating.web.slice;

import io.cxrating.wording.Wording;
import java.util.Locale;

/** What the mix of customers is made equal in before units are compared. */
public enum Mix {
  CATEGORY("category", "mixOfNeeds"),
  CHANNEL("channel", "mixOfChannels"),
  BOTH("category,channel", "mixOfBoth");

  /** The parameter of pages and of the API. */
  public static final String ADJUST = "adjust";

  /** As the API asks for it. */
  public final String parameter;

  private final String text;

  Mix(String parameter, String text) {
    this.parameter = parameter;
    this.text = text;
  }

  /** As pages ask for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String text(Wording texts) {
    return texts.say(text);
  }
}
