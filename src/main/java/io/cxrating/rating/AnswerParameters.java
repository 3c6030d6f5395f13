package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an answer with sentences is to be written. */
public class AnswerParameters extends FilterParameters {
  @QueryParam("format")
  @Parameter(description = "csv or json; stronger than Accept", example = "csv")
  String format;

  @QueryParam("locale")
  @Parameter(
      description =
          "Language tag (BCP 47) of who reads the sentences: it decides how their numbers are"
              + " written and, where there is a translation, their words; en if absent. Figures"
              + " are the same everywhere",
      example = "de-AT")
  String locale;
}
