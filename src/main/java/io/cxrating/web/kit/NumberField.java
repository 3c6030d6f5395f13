package io.cxrating.web.kit;

import io.cxrating.wire.Parameter;
import io.cxrating.wire.Value;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The field of a form for a number: name and bounds are those of the declared parameter.
 *
 * @param min least value
 * @param max greatest value
 * @param value the chosen number, empty for none
 */
public record NumberField(String name, String min, String max, String value) {
  /** The field of a parameter that has bounds. */
  public static NumberField of(Parameter<BigDecimal> parameter, @Nullable BigDecimal value) {
    Value.Range range =
        Objects.requireNonNull(parameter.value().range(), "a field of a number has bounds");
    return new NumberField(
        parameter.name(),
        range.least().toString(),
        range.most().toString(),
        value == null ? "" : value.toPlainString());
  }
}
