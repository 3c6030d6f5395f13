package io.cxrating.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.problem.Problem;
import io.cxrating.wire.FieldTexts;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Adds to the API's description what is the same for every kind of posted row, and the counts of an
 * erasure.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IntakeDescription implements OASFilter {
  private static final String JSON = "application/json";

  /** The schema of an erasure's response: a count for each kind. */
  private static final String ERASED = "Erased";

  private static final Map<String, Object> REPORT =
      example(
          """
          {"accepted":1,"revised":0,"duplicates":0,"stale":0,"rejected":0,"problems":[],
           "problemsTruncated":false,"warned":0,"warnings":[],"warningsTruncated":false}""");

  private static final Map<String, Object> CORRECTED =
      example(
          """
          {"source":"servicenow","id":"0000045","revision":2,"changed":true,"stale":false,
           "warnings":[]}""");

  private static final Map<String, String> ADDRESS =
      Map.of("source", "Name of the system that posted the row", "id", "Id of the row within it");

  private static final Map<String, Object> WITHDRAWN =
      example(
          """
          {"source":"servicenow","id":"0000045","revision":2,"changed":true}""");

  private static final String REFUSED = "RefusedReport";
  private static final String PROBLEM = "Problem";

  private final IndexView index;

  /** Created during the build, with the index of the application's classes. */
  public IntakeDescription(IndexView index) {
    this.index = index;
  }

  /** Sorted: the order of a plain map changes from start to start. */
  private static Map<String, Object> example(String json) {
    try {
      return new TreeMap<>(
          new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    SortedMap<Integer, DescribedRows> described = new TreeMap<>();
    index.getAnnotations(DotName.createSimple(TakesRows.class)).stream()
        .map(DescribedRows::new)
        .filter(rows -> api.getPaths().hasPathItem(rows.path()))
        .forEach(rows -> described.put(rows.kind().number(), rows));
    described.values().forEach(rows -> describe(api, rows));
    Schema report =
        Objects.requireNonNull(
            api.getComponents().getSchemas().get("IntakeReport"), "each kind's posting answers it");
    api.getComponents()
        .addSchema(RowSchema.FACT, RowSchema.fact())
        .addSchema(REFUSED, RowSchema.refused(report))
        .addSchema(
            ERASED,
            counts(described.values().stream().<RowKind<?>>map(DescribedRows::kind).toList()));
    FieldTexts.describe(api);
  }

  private static Schema counts(List<RowKind<?>> kinds) {
    Schema counts =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .required(kinds.stream().map(RowKind::wireName).sorted().toList());
    kinds.forEach(
        kind ->
            counts.addProperty(
                kind.wireName(),
                OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32")));
    return counts;
  }

  /**
   * Describes the posted row, and the row of a correction without the fields that its path
   * contains.
   */
  private static void describe(OpenAPI api, DescribedRows rows) {
    String name = "Posted" + rows.one();
    Schema row = RowSchema.of(rows);
    api.getComponents()
        .addSchema(name, row)
        .addSchema(name + "Correction", RowSchema.corrected(row));
    describePost(api.getPaths().getPathItem(rows.path()).getPOST(), rows, name);
    PathItem one = api.getPaths().getPathItem(rows.path() + "/{source}/{id}");
    describePut(one.getPUT(), rows, name + "Correction");
    describeDelete(one.getDELETE(), rows);
    Stream.of(one.getGET(), one.getPUT(), one.getDELETE())
        .flatMap(operation -> operation.getParameters().stream())
        .filter(parameter -> ADDRESS.containsKey(parameter.getName()))
        .forEach(parameter -> parameter.setDescription(ADDRESS.get(parameter.getName())));
    Stream.of(one.getGET(), one.getPUT(), one.getDELETE())
        .forEach(operation -> describeTag(operation.getResponses().getAPIResponse("200")));
    one.getGET().getResponses().addAPIResponse("410", refusal("It was withdrawn", PROBLEM));
    nameStored(api, json(one.getGET().getResponses()));
  }

  private static void describePost(Operation post, DescribedRows rows, String schema) {
    post.operationId("post" + rows.many())
        .summary(rows.post())
        .description(rows.description())
        .requestBody(
            OASFactory.createRequestBody()
                .required(true)
                .content(
                    OASFactory.createContent()
                        .addMediaType(JSON, array(rows, schema))
                        .addMediaType(IntakeAnswer.NDJSON, lines(rows))));
    APIResponses answers = post.getResponses();
    answers.getAPIResponse("200").setDescription("Report on the rows; accepted rows are committed");
    json(answers).addExample("report", OASFactory.createExample().value(REPORT));
    answers.addAPIResponse(
        "422", refusal("No row was accepted, or the request cannot be used", REFUSED));
    answers.addAPIResponse("413", refusal("An atomic request of more than 100,000 rows", PROBLEM));
    answers.addAPIResponse("415", refusal("Neither JSON nor NDJSON", PROBLEM));
  }

  private static void describePut(Operation put, DescribedRows rows, String schema) {
    put.operationId("put" + rows.one())
        .summary(rows.put())
        .description("The correction becomes the latest revision; earlier revisions are kept.")
        .requestBody(
            OASFactory.createRequestBody()
                .required(true)
                .content(
                    OASFactory.createContent()
                        .addMediaType(JSON, withExample(rows).schema(ref(schema)))));
    put.getResponses().getAPIResponse("200").setDescription("The latest revision");
    json(put.getResponses()).addExample("revision", OASFactory.createExample().value(CORRECTED));
    describeState(put.getResponses().addAPIResponse("410", refusal("It was withdrawn", PROBLEM)));
  }

  private static void describeDelete(Operation delete, DescribedRows rows) {
    delete
        .operationId("withdraw" + rows.one())
        .summary(rows.delete())
        .description(
            "The row counts nowhere from the next answer on. Its revisions are kept, and it can be"
                + " posted again. The operation is idempotent.");
    delete.getResponses().getAPIResponse("200").setDescription("The row is withdrawn");
    json(delete.getResponses())
        .addExample("withdrawn", OASFactory.createExample().value(WITHDRAWN));
    describeState(delete.getResponses());
  }

  private static void describeState(APIResponses answers) {
    answers.addAPIResponse(
        "412", refusal("The row has another revision than If-Match names", PROBLEM));
  }

  private static void describeTag(APIResponse answer) {
    answer.addHeader(
        HttpHeaders.ETAG,
        OASFactory.createHeader()
            .description("Names the latest revision, for If-Match")
            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
  }

  private static MediaType withExample(DescribedRows rows) {
    return OASFactory.createMediaType()
        .addExample(rows.exampleName(), OASFactory.createExample().value(rows.example()));
  }

  /** A row as one line of NDJSON. */
  private static MediaType lines(DescribedRows rows) {
    try {
      String line = new ObjectMapper().writeValueAsString(rows.example());
      return OASFactory.createMediaType()
          .schema(OASFactory.createSchema().addType(SchemaType.STRING))
          .addExample("lines", OASFactory.createExample().value(line));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MediaType array(DescribedRows rows, String schema) {
    return OASFactory.createMediaType()
        .schema(OASFactory.createSchema().addType(SchemaType.ARRAY).items(ref(schema)))
        .addExample("array", OASFactory.createExample().value(List.of(rows.example())));
  }

  /** Names the schema of a row with its revisions, so that generated clients have a type for it. */
  private static void nameStored(OpenAPI api, MediaType answer) {
    Schema stored = answer.getSchema();
    if (stored.getAllOf() != null) {
      String row = stored.getAllOf().getFirst().getRef().replaceAll(".*/", "");
      api.getComponents().addSchema("Stored" + row, stored);
      answer.setSchema(ref("Stored" + row));
    }
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref(name);
  }

  private static MediaType json(APIResponses responses) {
    return responses.getAPIResponse("200").getContent().getMediaType(JSON);
  }

  private static APIResponse refusal(String description, String schema) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(ref(schema))));
  }
}
