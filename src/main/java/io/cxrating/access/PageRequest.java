package io.cxrating.access;

import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The requested page of a list.
 *
 * @param cursor {@code next} of the previous page, null for the first page
 * @param limit the maximum number of items on the page
 */
public record PageRequest(@Nullable String cursor, int limit) {
  /** The place after the previous page. */
  public static final Parameter<String> CURSOR =
      Parameter.optional("cursor", Value.text(), "`next` of the previous page", "NDcxMQ");

  private static final Parameter<Integer> LIMIT =
      Parameter.of(
          "limit",
          Value.whole(1, Page.MAX_LIMIT),
          Page.DEFAULT_LIMIT,
          "Maximum number of items in a page",
          "100");

  /** The parameters of every list. */
  public static final Parameters PARAMETERS = Parameters.of(CURSOR, LIMIT, Format.PARAMETER);

  /** Reads it from a query. */
  public static PageRequest of(QueryParameters query) {
    return new PageRequest(query.find(CURSOR), query.get(LIMIT));
  }

  /** The position after which the page begins, see {@link Page#after}. */
  public <P> P after(P first, Function<String, P> place) {
    return Page.after(cursor, first, place);
  }

  /**
   * The number of items to query, one more than the limit, to know whether there is another page.
   */
  public int lookedFor() {
    return limit + 1;
  }
}
