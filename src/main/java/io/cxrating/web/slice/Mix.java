package io.cxrating.web.slice;

import io.cxrating.figures.CaseMix;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;

/** The traits of customers that a comparison of units can be adjusted for. */
public enum Mix {
  CATEGORY("category", "mixOfNeeds"),
  CHANNEL("channel", "mixOfChannels"),
  BOTH("category,channel", "mixOfBoth");

  /** The traits that a page adjusts for. */
  public static final Parameter<Mix> ADJUST =
      Parameter.optional(
          CaseMix.ADJUST.name(),
          Value.choice(Mix.class),
          "Mix of customers that units are adjusted to",
          "category");

  /** Its value in the API. */
  public final String parameter;

  private final String text;

  Mix(String parameter, String text) {
    this.parameter = parameter;
    this.text = text;
  }

  /** Its value in the address of a page. */
  public String word() {
    return Value.word(this);
  }

  public String text(Wording texts) {
    return texts.say(text);
  }
}
