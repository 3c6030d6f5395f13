package io.cxrating.intake;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the API's description what is the same for every kind of row that comes in. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IntakeDescription implements OASFilter {
  private static final String JSON = "application/json";

  // Sorted: the order of a plain map changes from start to start.
  private static final Map<String, Object> REPORT =
      new TreeMap<>(
          Map.of(
              "accepted", 1,
              "duplicates", 0,
              "rejected", 0,
              "problems", List.of(),
              "problemsTruncated", false));

  private static final Map<String, Object> CORRECTED =
      new TreeMap<>(
          Map.of("source", "servicenow", "id", "0000045", "revision", 2, "changed", true));

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Paths paths = api.getPaths();
    paths
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (takesRows(item.getPOST())) {
                describe(item.getPOST(), paths.getPathItem(path + "/{source}/{id}"));
              }
            });
  }

  /** What answers with a report takes in rows. */
  private static boolean takesRows(Operation operation) {
    MediaType answer = operation == null ? null : json(operation.getResponses());
    String schema =
        answer == null || answer.getSchema() == null ? null : answer.getSchema().getRef();
    return schema != null && schema.endsWith("/IntakeReport");
  }

  private static void describe(Operation post, PathItem one) {
    Content row = post.getRequestBody().getContent();
    RequestBody correction = OASFactory.createRequestBody().required(true).content(row);
    one.getPUT().requestBody(correction);
    one.getPUT()
        .setDescription(
            "The correction holds from now on; what was said before is kept as a revision.");
    APIResponses corrected = one.getPUT().getResponses();
    corrected.getAPIResponse("200").setDescription("The revision that holds now");
    json(corrected).addExample("revision", OASFactory.createExample().value(CORRECTED));
    post.setRequestBody(rows(row));
    APIResponses answers = post.getResponses();
    answers
        .getAPIResponse("200")
        .setDescription("What became of the rows; what is counted as accepted is committed");
    json(answers).addExample("report", OASFactory.createExample().value(REPORT));
    answers.addAPIResponse("413", refusal("An atomic request of more than 100,000 rows"));
    answers.addAPIResponse("415", refusal("Neither JSON nor NDJSON"));
  }

  /** A row as JSON, or as one line of many. */
  private static RequestBody rows(Content row) {
    Object example = row.getMediaType(JSON).getExamples().values().iterator().next().getValue();
    MediaType lines =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
            .addExample("lines", OASFactory.createExample().value(example));
    return OASFactory.createRequestBody()
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(JSON, row.getMediaType(JSON))
                .addMediaType(IntakeAnswer.NDJSON, lines));
  }

  private static MediaType json(APIResponses responses) {
    APIResponse good = responses.getAPIResponse("200");
    return good == null || good.getContent() == null ? null : good.getContent().getMediaType(JSON);
  }

  private static APIResponse refusal(String description) {
    return OASFactory.createAPIResponse().description(description);
  }
}
