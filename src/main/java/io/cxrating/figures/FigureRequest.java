package io.cxrating.figures;

import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Value;
import java.util.Locale;
import java.util.function.Function;

/**
 * A normalised request for a figure: equivalent requests are equal.
 *
 * @param slice within the units that the caller may see
 * @param locale of the reader of the sentences
 * @param own the parameters that only this figure has
 */
public record FigureRequest<Q>(Slice slice, Estimation estimation, Locale locale, Q own) {
  private static final Parameter<Locale> LOCALE =
      Parameter.of(
          "locale",
          Value.locale(),
          Locale.ENGLISH,
          "Language tag (BCP 47) of the sentences. If a translation exists,"
              + " words and number format follow it; otherwise both are"
              + " English. Figures do not depend on it",
          "de-AT");

  /** The parameters of every figure in addition to those of slice and estimation. */
  public static final Parameters PARAMETERS = Parameters.of(Format.PARAMETER, LOCALE);

  /**
   * Reads a request.
   *
   * @param declared all parameters of the figure
   */
  static <Q> FigureRequest<Q> of(
      FigureQuery query, Parameters declared, Function<FigureQuery, Q> own) {
    return new FigureRequest<>(
        query.slice(),
        Estimation.of(query.parameters(), declared),
        query.get(LOCALE),
        own.apply(query));
  }

  /** The same request, judged and weighed by one version only. */
  public FigureRequest<Q> by(int version) {
    return new FigureRequest<>(slice.by(version), estimation, locale, own);
  }

  /** The same slice with the parameters of another figure. */
  public <P> FigureRequest<P> with(P other) {
    return new FigureRequest<>(slice, estimation, locale, other);
  }
}
