package io.cxrating.survey;

import io.cxrating.access.Role;
import io.cxrating.intake.Corrected;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.ledger.IntakeReport;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Survey answers and invitations: taken in and corrected. */
@Path("/api/v1/survey-answers")
@Tag(name = "Survey")
@RolesAllowed(Role.INGEST_NAME)
@RunOnVirtualThread
public class SurveyResource {
  private static final String ROW =
      """
      {"source":"mailing","id":"2016-02-0045","instrument":"nps","unit":"group-56",\
      "customer":"2403","interaction":{"source":"servicenow","id":"0000045"},\
      "askedAt":"2016-03-01T08:00:00Z","answeredAt":"2016-03-01T19:12:00Z","score":9,\
      "weight":1.25,"category":"when-you-can","channel":"mail"}""";

  private final SurveyIntake intake;

  SurveyResource(SurveyIntake intake) {
    this.intake = intake;
  }

  /** Stores the good rows of a body of any length and names the bad ones. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, IntakeAnswer.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postSurveyAnswers",
      summary = "Post survey answers and invitations",
      description =
          "Taken in as interactions are. An invitation has neither answeredAt nor score; what comes"
              + " later under the same source and id is added to it, in either order, and refused"
              + " where it contradicts.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "answer", value = ROW)),
        @Content(
            mediaType = IntakeAnswer.NDJSON,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "lines", value = ROW))
      })
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows; what is counted as accepted is committed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IntakeReport.class),
              examples = @ExampleObject(name = "report", value = IntakeAnswer.REPORT)))
  @APIResponse(responseCode = "413", description = "An atomic request of more than 100,000 rows")
  @APIResponse(responseCode = "415", description = "Neither JSON nor NDJSON")
  public Response post(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      @Parameter(description = "Store all rows (at most 100,000) or none")
          @QueryParam("atomic")
          @DefaultValue("false")
          String atomic,
      InputStream body) {
    return IntakeAnswer.of(
        intake.take(body, IntakeAnswer.format(contentType), IntakeAnswer.isAtomic(atomic)));
  }

  /** Replaces what is held true of one row. */
  @PUT
  @Path("/{source}/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putSurveyAnswer",
      summary = "Correct a survey answer",
      description = "The correction holds from now on; what was said before is kept as a revision.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "answer", value = ROW)))
  @APIResponse(
      responseCode = "200",
      description = "The revision that holds now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Corrected.class)))
  public Corrected put(
      @PathParam("source") String source, @PathParam("id") String id, InputStream body) {
    return intake
        .correct(source, id, body)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "There is no survey answer %s of %s".formatted(id, source)));
  }
}
