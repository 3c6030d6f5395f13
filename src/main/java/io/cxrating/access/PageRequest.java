package io.cxrating.access;

import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.function.Function;

/**
 * Which page of a list is asked for.
 *
 * @param cursor {@code next} of the page before, null for the first page
 * @param limit how many items the page has at most
 */
public record PageRequest(String cursor, int limit) {
  private static final Parameter<String> CURSOR =
      Parameter.optional("cursor", Value.text(), "next of the page before", "NDcxMQ");
  private static final Parameter<Integer> LIMIT =
      Parameter.of(
          "limit",
          Value.whole(1, Page.MAX_LIMIT),
          Page.DEFAULT_LIMIT,
          "How many items a page has at most",
          "100");

  /** What every list takes. */
  public static final Parameters PARAMETERS = Parameters.of(CURSOR, LIMIT, Format.PARAMETER);

  /** Reads it from a query. */
  public static PageRequest of(QueryParameters query) {
    return new PageRequest(query.get(CURSOR), query.get(LIMIT));
  }

  /** The place after which the page begins, see {@link Page#after}. */
  public <P> P after(P first, Function<String, P> place) {
    return Page.after(cursor, first, place);
  }

  /** How many items are to be looked for, to know whether there is another page. */
  public int lookedFor() {
    return limit + 1;
  }
}
