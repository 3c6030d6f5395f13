package io.cxrating.contrast;

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

/** The survey beside what was observed, on the wire. */
@Path("/api/v1/contrast")
@Tag(name = "Contrast")
public class ContrastResource {
  private static final String EXAMPLE =
      """
      {"standard":"quillmere","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"26512","confidence":0.95,"unit":"root","from":"2026-03-01","to":"2026-05-01","stray":null,
       "instrument":"nps","figure":"NPS","weighted":false,
       "answers":{"invited":1500,"answered":331,"blank":0,"customers":142,"withoutCustomer":0,
         "withoutInteraction":0,"notJoined":0,"answeredBefore":0},"flags":[],
       "sentence":"NPS is 18.4 (9.6 to 26.9), from 331 answers. The CXRating is 78.8 (76.6 to 80.9), from 1,500 interactions; nobody had to be asked.",
       "analyses":[{"analysis":"SCORE","needs":"ANSWER","used":331,"without":0,"reasons":[],
         "sentence":"NPS is 18.4 (9.6 to 26.9), from 331 answers.",
         "figures":[{"figure":"nps","subject":null,"value":18.4,"lower":9.6,"upper":26.9,
           "standardError":4.4,"degreesOfFreedom":59,"pValue":null,"adjustedP":null,"found":null,
           "count":null,"of":331,"reasons":[]}]}]}
      """;

  private final CachedAnswers answers;
  private final Contrasts contrasts;

  ContrastResource(CachedAnswers answers, Contrasts contrasts) {
    this.answers = answers;
    this.contrasts = contrasts;
  }

  /** Puts a survey beside what was observed. */
  @GET
  @Takes(ContrastRequest.class)
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getContrast",
      summary = "Put a survey beside what was observed",
      description =
          "How sure the survey's figure is, who answered and what that hides, the figure adjusted"
              + " for non-response, retrospection, where it contradicts what was observed, and its"
              + " resolving power, of the same slice. Each analysis"
              + " says which answers it needs, how many it used and how many it did without.")
  @APIResponse(
      responseCode = "200",
      description = "The contrast; as CSV one line for each figure",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContrastAnswer.class),
              examples = @ExampleObject(name = "the first of its analyses", value = EXAMPLE)))
  public Response contrast(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, ContrastRequest.PARAMETERS);
    return exchange.answer(
        answers,
        contrasts.question(ContrastRequest.of(exchange.query())),
        answer -> CsvTable.write(RecordColumns.of(ContrastAnswer.Line.class), answer.lines()));
  }
}
