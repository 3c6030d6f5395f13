package io.cxrating.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Adds to the API's description what is the same for every kind of row that comes in. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IntakeDescription implements OASFilter {
  private static final String JSON = "application/json";

  // Sorted: the order of a plain map changes from start to start.
  private static final Map<String, Object> REPORT =
      new TreeMap<>(
          Map.of(
              "accepted",
              1,
              "duplicates",
              0,
              "rejected",
              0,
              "problems",
              List.of(),
              "problemsTruncated",
              false,
              "warned",
              0,
              "warnings",
              List.of(),
              "warningsTruncated",
              false));

  private static final Map<String, Object> CORRECTED =
      new TreeMap<>(
          Map.of(
              "source",
              "servicenow",
              "id",
              "0000045",
              "revision",
              2,
              "changed",
              true,
              "warnings",
              List.of()));

  private final IndexView index;

  /** Made while building, with the index of the application's classes. */
  public IntakeDescription(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Paths paths = api.getPaths();
    for (AnnotationInstance rows : index.getAnnotations(DotName.createSimple(TakesRows.class))) {
      describeRow(api, rows);
    }
    paths
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (takesRows(item.getPOST())) {
                describe(item.getPOST(), paths.getPathItem(path + "/{source}/{id}"));
              }
            });
  }

  /** The posted row, and the same without what the address of a correction says. */
  private static void describeRow(OpenAPI api, AnnotationInstance rows) {
    String name = rows.value("name").asString();
    Schema row = RowSchema.of(rows);
    api.getComponents()
        .addSchema(name, row)
        .addSchema(name + "Correction", RowSchema.corrected(row));
    String path =
        rows.target()
            .asMethod()
            .declaringClass()
            .declaredAnnotation(DotName.createSimple("jakarta.ws.rs.Path"))
            .value()
            .asString();
    api.getPaths()
        .getPathItem(path)
        .getPOST()
        .getRequestBody()
        .getContent()
        .getMediaType(JSON)
        .setSchema(ref(name));
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref(name);
  }

  /** What answers with a report takes in rows. */
  private static boolean takesRows(Operation operation) {
    MediaType body =
        operation == null || operation.getRequestBody() == null
            ? null
            : operation.getRequestBody().getContent().getMediaType(JSON);
    if (body == null || body.getSchema() == null || body.getSchema().getRef() == null) {
      return false;
    }
    MediaType answer = operation == null ? null : json(operation.getResponses());
    String schema =
        answer == null || answer.getSchema() == null ? null : answer.getSchema().getRef();
    return schema != null && schema.endsWith("/IntakeReport");
  }

  private static void describe(Operation post, PathItem one) {
    Content row = post.getRequestBody().getContent();
    MediaType json = row.getMediaType(JSON);
    String name = json.getSchema().getRef().replaceAll(".*/", "");
    MediaType corrected =
        OASFactory.createMediaType().schema(ref(name + "Correction")).examples(json.getExamples());
    RequestBody correction =
        OASFactory.createRequestBody()
            .required(true)
            .content(OASFactory.createContent().addMediaType(JSON, corrected));
    one.getPUT().requestBody(correction);
    one.getPUT()
        .setDescription(
            "The correction holds from now on; what was said before is kept as a revision.");
    APIResponses answered = one.getPUT().getResponses();
    answered.getAPIResponse("200").setDescription("The revision that holds now");
    json(answered).addExample("revision", OASFactory.createExample().value(CORRECTED));
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
            .addExample("lines", OASFactory.createExample().value(line(example)));
    return OASFactory.createRequestBody()
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(JSON, oneOrMany(row.getMediaType(JSON)))
                .addMediaType(IntakeAnswer.NDJSON, lines));
  }

  /** A row, or an array of them. */
  private static MediaType oneOrMany(MediaType json) {
    Schema one = json.getSchema();
    Schema many = OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one);
    return OASFactory.createMediaType()
        .schema(OASFactory.createSchema().addOneOf(one).addOneOf(many))
        .examples(json.getExamples());
  }

  /** The example as one line. */
  private static String line(Object example) {
    try {
      return example instanceof String text ? text : new ObjectMapper().writeValueAsString(example);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MediaType json(APIResponses responses) {
    APIResponse good = responses.getAPIResponse("200");
    return good == null || good.getContent() == null ? null : good.getContent().getMediaType(JSON);
  }

  private static APIResponse refusal(String description) {
    return OASFactory.createAPIResponse().description(description);
  }
}
