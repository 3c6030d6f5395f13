package io.cxrating.evidence;

import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.wire.Format;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of evidence. */
@Path("/api/v1/evidence")
@Tag(name = "Evidence")
public class EvidenceResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2017-03-01","stray":null,
       "outcome":{"outcome":"stays-solved","statement":"No further contact within 14 days",
         "rule":"noFurtherContactWithin: 14d","interactions":24918,"withoutCustomer":0,
         "known":24102,"achieved":{"share":0.41,"lower":0.38,"upper":0.44},"reasons":[]},
       "sentence":"Of 4 criteria, one is associated with “No further contact within 14 days”, one repeats others, for 2 there is no evidence. An association does not show that a criterion influences the outcome.",
       "standardAsAWhole":{"interactions":24102,"auc":{"auc":0.57,"lower":0.55,"upper":0.59},
         "unexplained":0.98,"calibration":[{"lowestScore":0,"highestScore":0.2,
           "interactions":2410,"expected":0.36,"rate":0.35,"lower":0.32,"upper":0.38}],
         "reasons":[],"sentence":"Of two interactions, one followed by “No further contact within 14 days” and one not, the first had the better score in 57 % of cases (55 to 59); 50 % would be chance."},
       "models":[{"touchpoint":"resolution","category":null,"interactions":24102,
         "complete":22611,"droppedShare":0.06,"groups":128,"unexplained":0.98,"reasons":[]}],
       "rows":[{"touchpoint":"resolution","criterion":"stays-closed","category":null,
         "verdict":"ASSOCIATED","formerVerdict":"MATTERS","reasons":[],"observed":24102,"attainment":0.99,"rateMet":0.41,
         "rateNotMet":0.28,"riskDifference":{"value":0.13,"lower":0.07,"upper":0.19,
           "standardError":0.03,"degreesOfFreedom":127,"pValue":0.0001,"adjustedP":0.0004},
         "adjusted":{"value":0.52,"lower":0.25,"upper":0.79,"standardError":0.14,
           "degreesOfFreedom":127,"pValue":0.0002,"adjustedP":0.0008},"oddsRatio":1.68,
         "discrimination":{"auc":0.51,"lower":0.5,"upper":0.52},"declaredWeight":0.29,
         "evidencedWeight":0.6,"redundantWith":[],"phi":[{"criterion":"same-day","value":0.02}],
         "sentence":"“The ticket stays closed” (Resolution) is associated with “No further contact within 14 days”, adjusted for the other criteria; this remains significant after correction for 4 tests. Unadjusted: 41 % where it was met, 28 % where it was not (a difference of 13 points, 7 to 19)."}]}
      """;

  private static final String TARGETS_EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2017-03-01","stray":null,
       "outcome":{"outcome":"stays-solved","statement":"No further contact within 14 days",
         "rule":"noFurtherContactWithin: 14d","interactions":24918,"withoutCustomer":0,
         "known":24102,"achieved":{"share":0.41,"lower":0.38,"upper":0.44},"reasons":[]},
       "measure":"resolve_hours","pValue":0.001,
       "changePoint":{"at":8.1,"lower":6.4,"upper":11.0,"shape":"STEP"},"reasons":[],
       "sentence":"“No further contact within 14 days” is at one level up to resolve hours (h) 8.1, and at another level above it (6.4 to 11).",
       "rows":[{"lowest":0,"highest":0.6,"interactions":482,"rate":0.44,"lower":0.4,"upper":0.48,
         "isotonic":0.45}]}
      """;

  private final Figures figures;

  EvidenceResource(Figures figures) {
    this.figures = figures;
  }

  /** Estimates the association of the criteria of a standard with an outcome. */
  @GET
  @Takes(Evidences.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "getEvidence",
      summary = "Test whether the criteria of a standard are associated with an outcome",
      description =
          "Compares interactions that met and did not meet each criterion, over all customers and for each category."
              + " Verdicts are corrected by Holm; those over all customers and those by category"
              + " are two families. An association with an outcome is not proof of a"
              + " cause. Where a rule derives the outcome, contacts in all units count, whatever"
              + " the slice.")
  @APIResponse(
      responseCode = "200",
      description = "The evidence; as CSV one line for each criterion",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EvidenceAnswer.class),
              examples = @ExampleObject(name = "one criterion of four", value = EXAMPLE)))
  public Response evidence() {
    return figures.answer(Evidences.FIGURE);
  }

  /** Estimates the value of a measure at which an outcome starts to change. */
  @GET
  @Takes(Targets.class)
  @Path("/targets")
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "getEvidenceForTargets",
      summary = "Find the value of a measure at which an outcome starts to change",
      description =
          "Returns the rate of the outcome in up to 50 bins of about equal size, its closest monotone"
              + " curve, and the value at which it starts to change, with an interval:"
              + " a candidate for a target. NO_CHANGE_POINT means that no single value stands"
              + " out.")
  @APIResponse(
      responseCode = "200",
      description = "The rate along the measure; as CSV one line for each bin",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TargetAnswer.class),
              examples = @ExampleObject(name = "one bin of fifty", value = TARGETS_EXAMPLE)))
  public Response targets() {
    return figures.answer(Targets.FIGURE);
  }
}
