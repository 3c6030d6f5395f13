package io.cxrating.intake.count;

import io.cxrating.access.Role;
import io.cxrating.intake.RowResource;
import io.cxrating.intake.StoredRow;
import io.cxrating.intake.StoredRows;
import io.cxrating.intake.TakesRows;
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

/** Counts of interactions: posted, corrected, and shown one by one. */
@Path("/api/v1/counts")
@Tag(name = "Counts")
@RunOnVirtualThread
@TakesRows(
    kind = CountKind.class,
    fields = CountField.class,
    required = {
      "source",
      "id",
      "standard",
      "touchpoint",
      "unit",
      "from",
      "to",
      "criterion",
      "met",
      "missed"
    },
    exampleName = "count",
    example = CountResource.ROW,
    description =
        "Rows are processed like interactions. A row has the number of interactions of one"
            + " criterion, unit and period by result, for data of which single interactions are not"
            + " known. Counts of the same criterion, unit, category and channel must not overlap.")
public class CountResource extends RowResource {
  static final String ROW =
      """
      {"source":"nhs","id":"RX1-2018-03","standard":"a-and-e","touchpoint":"attendance",\
      "unit":"rx1","from":"2018-03-01","to":"2018-04-01","category":null,"channel":null,\
      "criterion":"seen-in-four-hours","met":18410,"tolerated":0,"missed":2879,"unobserved":0}""";

  private final StoredRows rows;

  CountResource(CountIntake intake, StoredRows rows) {
    super(intake);
    this.rows = rows;
  }

  /** The current state of one row. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getCount",
      summary = "Show the counts of one period",
      description = "Returns all revisions.")
  @APIResponse(
      responseCode = "200",
      description = "The latest revision of the counts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(allOf = {PeriodCount.class, StoredRow.class}),
              examples = @ExampleObject(name = "count", value = PeriodCount.EXAMPLE)))
  public StoredRow<PeriodCount> get(
      @PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(CountKind.KIND, source, id);
  }
}
