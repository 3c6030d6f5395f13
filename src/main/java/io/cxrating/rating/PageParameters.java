package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which interactions are listed, a page at a time. */
public class PageParameters extends FilterParameters {
  @QueryParam("limit")
  @Parameter(description = "Most interactions of a page, 1 to 1000; 100 if absent", example = "100")
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "next of the page before", example = "NDcxMQ")
  String cursor;
}
