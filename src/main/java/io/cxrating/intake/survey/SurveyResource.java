package io.cxrating.intake.survey;

import io.cxrating.access.Role;
import io.cxrating.intake.Corrected;
import io.cxrating.intake.Held;
import io.cxrating.intake.HeldRows;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Survey answers and invitations: taken in, corrected, shown one by one. */
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
  private final HeldRows rows;

  SurveyResource(SurveyIntake intake, HeldRows rows) {
    this.intake = intake;
    this.rows = rows;
  }

  /** Stores the good rows of a body of any length and names the bad ones. */
  @POST
  @Takes(IntakeAnswer.class)
  @TakesRows(
      name = "PostedSurveyAnswer",
      fields = AnswerField.class,
      required = {"source", "id", "instrument", "unit"},
      object = RawReference.INTERACTION)
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
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "answer", value = ROW)))
  @APIResponseSchema(IntakeReport.class)
  public Response post(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      UriInfo uri,
      InputStream body) {
    return IntakeAnswer.to(intake, body, contentType, uri);
  }

  /** Replaces what is held true of one row. */
  @PUT
  @Path("/{source}/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putSurveyAnswer", summary = "Correct a survey answer")
  public Corrected put(
      @PathParam("source") String source, @PathParam("id") String id, InputStream body) {
    return intake.correct(source, id, body);
  }

  /** One row as it holds now. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getSurveyAnswer",
      summary = "Show one survey answer or invitation",
      description = "As it was posted and corrected. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The answer as it holds now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(allOf = {SurveyAnswer.class, Held.class}),
              examples = @ExampleObject(name = "answer", value = SurveyAnswer.EXAMPLE)))
  public Held<SurveyAnswer> get(@PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(SurveyAnswer.KIND, source, id);
  }
}
