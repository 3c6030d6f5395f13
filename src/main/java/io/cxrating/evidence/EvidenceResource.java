package io.cxrating.evidence;

import io.cxrating.access.Role;
import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.Exchange;
import io.cxrating.wire.CsvTable;
import io.cxrating.wire.RecordColumns;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence on the wire. */
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
       "sentence":"Of 4 criteria, one goes with “No further contact within 14 days”, one repeats others, for 2 there is no evidence. What goes with an outcome need not bring it about.",
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
         "sentence":"“The ticket stays closed” (Resolution) is associated with “No further contact within 14 days”, the other criteria held equal; corrected for 4 tests this stands. Taken alone: 41 % where it was met, 28 % where it was not (a difference of 13 points, 7 to 19)."}]}
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
       "sentence":"“No further contact within 14 days” is at one level up to resolve hours (h) 8.1, and at another beyond (6.4 to 11).",
       "rows":[{"lowest":0,"highest":0.6,"interactions":482,"rate":0.44,"lower":0.4,"upper":0.48,
         "isotonic":0.45}]}
      """;

  private final CachedAnswers answers;
  private final Evidences evidences;

  EvidenceResource(CachedAnswers answers, Evidences evidences) {
    this.answers = answers;
    this.evidences = evidences;
  }

  /** Tells what the criteria of a standard have to do with an outcome. */
  @GET
  @Takes(EvidenceRequest.class)
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "getEvidence",
      summary = "Ask whether the criteria of a standard go with an outcome",
      description =
          "Each criterion, met against not met: over all customers and for each category of need."
              + " Verdicts are corrected by Holm, those over all customers and those by category"
              + " each as a family of their own. What goes with an outcome need not bring it"
              + " about. Where a rule derives the outcome, contacts in all units count, whatever"
              + " the slice.")
  @APIResponse(
      responseCode = "200",
      description = "The evidence; as CSV one line for each criterion",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EvidenceAnswer.class),
              examples = @ExampleObject(name = "one criterion of four", value = EXAMPLE)))
  public Response evidence(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, EvidenceRequest.PARAMETERS);
    return exchange.answer(
        answers,
        evidences.evidence(EvidenceRequest.of(exchange.query())),
        answer -> CsvTable.write(RecordColumns.of(EvidenceRow.class), answer.rows()));
  }

  /** Tells where along a measure an outcome starts to change. */
  @GET
  @Takes(EvidenceRequest.OfTarget.class)
  @Path("/targets")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "getEvidenceForTargets",
      summary = "Ask where along a measure an outcome starts to change",
      description =
          "The outcome's rate in up to 50 bins of about equal size, its closest curve that only"
              + " rises or only falls, and the value at which it starts to change, with an interval:"
              + " the place to look at first for a target. NO_CHANGE_POINT: no single value stands"
              + " out.")
  @APIResponse(
      responseCode = "200",
      description = "The rate along the measure; as CSV one line for each bin",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TargetAnswer.class),
              examples = @ExampleObject(name = "one bin of fifty", value = TARGETS_EXAMPLE)))
  public Response targets(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, EvidenceRequest.OfTarget.PARAMETERS);
    return exchange.answer(
        answers,
        evidences.targets(EvidenceRequest.ofTarget(exchange.query())),
        answer -> CsvTable.write(RecordColumns.of(TargetAnswer.Bin.class), answer.rows()));
  }
}
