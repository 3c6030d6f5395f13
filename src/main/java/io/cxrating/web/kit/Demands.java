package io.cxrating.web.kit;

import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.Target;
import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import io.cxrating.wording.Wording;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Targets of a standard and observed values, in words. */
public record Demands(Numerals numerals, Wording texts) {

  /** The target of a criterion; {@link #tolerated} gives the tolerance. */
  public String met(@Nullable Target target, @Nullable String unit) {
    return switch (target) {
      case null -> texts.say("noTarget");
      case AtMost at -> texts.say("atMost", number(at.limit(), unit));
      case AtLeast at -> texts.say("atLeast", number(at.limit(), unit));
      case Between at -> texts.say("between", numerals.exact(at.low()), number(at.high(), unit));
      case Is is -> truth(is.value());
      case OneOf of -> values(of.values());
    };
  }

  /** The tolerance; empty for none. */
  public String tolerated(@Nullable Target target, @Nullable String unit) {
    return switch (target) {
      case AtMost(double limit, Double half) when half != null ->
          texts.say("atMost", number(half, unit));
      case AtLeast(double limit, Double half) when half != null ->
          texts.say("atLeast", number(half, unit));
      case Between(double low, double high, Double halfLow, Double halfHigh)
          when halfLow != null && halfHigh != null ->
          texts.say("between", numerals.exact(halfLow), number(halfHigh, unit));
      case OneOf of when !of.tolerated().isEmpty() -> values(of.tolerated());
      case null, default -> "";
    };
  }

  /** The observed value of a fact. */
  public String observed(@Nullable Object fact, @Nullable String unit) {
    return switch (fact) {
      case null -> texts.say("notObserved");
      case Number number -> number(number.doubleValue(), unit);
      case Boolean truth -> truth(truth);
      case Censored censored ->
          censored.isNever()
              ? texts.say("never")
              : texts.say("moreThan", number(censored.moreThan(), unit));
      default -> fact.toString();
    };
  }

  private String truth(boolean value) {
    return value ? texts.say("yes") : texts.say("no");
  }

  private String number(double number, @Nullable String unit) {
    String text = numerals.exact(number);
    return unit == null ? text : text + "\u00a0" + unit;
  }

  private String values(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }
}
