package io.cxrating.intake.survey;

import io.cxrating.access.Role;
import io.cxrating.intake.RowResource;
import io.cxrating.intake.StoredRow;
import io.cxrating.intake.StoredRows;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.parsing.RawReference;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Survey answers and invitations: posted, corrected, and shown one by one. */
@Path("/api/v1/survey-answers")
@Tag(name = "Survey")
@RunOnVirtualThread
@TakesRows(
    kind = AnswerKind.class,
    fields = AnswerField.class,
    required = {"source", "id", "instrument", "unit"},
    object = RawReference.INTERACTION,
    exampleName = "answer",
    example = SurveyResource.ROW,
    post = "Post survey answers and invitations",
    description =
        "Rows are processed like interactions. An invitation has neither answeredAt nor score; a row that is received"
            + " later with the same source and id is merged with it, in either order, and refused"
            + " if it contradicts it.")
public class SurveyResource extends RowResource {
  static final String ROW =
      """
      {"source":"mailing","id":"2016-02-0045","instrument":"nps","unit":"group-56",\
      "customer":"2403","interaction":{"source":"servicenow","id":"0000045"},\
      "askedAt":"2016-03-01T08:00:00Z","answeredAt":"2016-03-01T19:12:00Z","score":9,\
      "weight":1.25,"category":"when-you-can","channel":"mail"}""";

  private final StoredRows rows;

  SurveyResource(SurveyIntake intake, StoredRows rows) {
    super(intake);
    this.rows = rows;
  }

  /** The current state of one row. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getSurveyAnswer",
      summary = "Show one survey answer or invitation",
      description = "Returns all revisions. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The latest revision of the answer",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(allOf = {SurveyAnswer.class, StoredRow.class}),
              examples = @ExampleObject(name = "answer", value = SurveyAnswer.EXAMPLE)))
  public StoredRow<SurveyAnswer> get(
      @PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(AnswerKind.KIND, source, id);
  }
}
