package io.cxrating.contrast;

import io.cxrating.rating.PageParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of the interactions that contradict their answers. */
class DisagreementParameters extends PageParameters {
  @QueryParam("instrument")
  @Parameter(required = true, description = "Key of the survey's instrument", example = "nps")
  String instrument;

  @QueryParam("kind")
  @Parameter(
      required = true,
      description =
          "MET_YET_DETRACTOR: everything observed was met, and the answer is one of a detractor or"
              + " dissatisfied customer; MISSED_YET_PROMOTER: the other way round",
      example = "MET_YET_DETRACTOR")
  String kind;
}
