package io.cxrating.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageRequest {
  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  @Parameter(example = "100")
  @DefaultValue(Page.DEFAULT_LIMIT)
  @Min(1)
  @Max(Page.MAX_LIMIT)
  int limit;

  /** The place after which the page begins, see {@link Page#after}. */
  public <P> P after(P first, Function<String, P> place) {
    return Page.after(cursor, first, place);
  }

  /** How many items the page has at most. */
  public int limit() {
    return limit;
  }

  /** How many items are to be looked for, to know whether there is another page. */
  public int lookedFor() {
    return limit + 1;
  }
}
