package io.cxrating.figures;

import io.cxrating.unit.UnitScope;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The source from which a figure reads its own parameters.
 *
 * @param slice within the units that the caller may see
 * @param scope checks other units that the parameters name
 */
public record FigureQuery(QueryParameters parameters, Slice slice, UnitScope scope) {

  /** The value of a parameter, or its default; null if it has neither. */
  public <T> @Nullable T find(Parameter<T> parameter) {
    return parameters.find(parameter);
  }

  /** The value of a parameter that is required or has a default. */
  public <T> T get(Parameter<T> parameter) {
    return parameters.get(parameter);
  }
}
