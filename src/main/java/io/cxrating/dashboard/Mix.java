package io.cxrating.dashboard;

import io.cxrating.wording.Wording;
import java.util.Locale;

/** What the mix of customers is made equal in before units are compared. */
enum Mix {
  CATEGORY("category", "mixOfNeeds"),
  CHANNEL("channel", "mixOfChannels"),
  BOTH("category,channel", "mixOfBoth");

  /** The parameter of pages and of the API. */
  static final String ADJUST = "adjust";

  /** As the API asks for it. */
  final String parameter;

  private final String text;

  Mix(String parameter, String text) {
    this.parameter = parameter;
    this.text = text;
  }

  /** As pages ask for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String text(Wording texts) {
    return texts.say(text);
  }
}
