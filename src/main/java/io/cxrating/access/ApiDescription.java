package io.cxrating.access;

import io.cxrating.problem.Problem;
import io.cxrating.problem.ProblemCode;
import io.cxrating.wire.FieldTexts;
import io.cxrating.wire.ListDescription;
import io.cxrating.wire.ParameterDescription;
import io.cxrating.wire.SchemaDescription;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Adds keys and error responses, which are the same for every operation, to the API's description.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final String CSV = "text/csv";
  private static final String OPEN = "getStandardSchema";

  private static final Map<ProblemCode, String> REFUSALS =
      // Ordered by code: the order of a plain map changes from start to start.
      new EnumMap<>(
          Map.of(
              ProblemCode.BAD_REQUEST, "BadRequest",
              ProblemCode.UNAUTHORIZED, "Unauthorized",
              ProblemCode.FORBIDDEN, "Forbidden",
              ProblemCode.NOT_FOUND, "NotFound",
              ProblemCode.NOT_ACCEPTABLE, "NotAcceptable",
              ProblemCode.INVALID, "Invalid",
              ProblemCode.INTERNAL, "Internal",
              ProblemCode.LEDGER_UNAVAILABLE, "Unavailable"));

  /** The problems of a body. */
  private static final Map<ProblemCode, String> BODY_REFUSALS =
      new EnumMap<>(
          Map.of(
              ProblemCode.REQUEST_TIMEOUT, "RequestTimeout",
              ProblemCode.PAYLOAD_TOO_LARGE, "TooLarge",
              ProblemCode.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType"));

  private final ParameterDescription parameters;
  private final ListDescription lists;
  private final SchemaDescription schemas;

  /** Created during the build, with the index of the application's classes. */
  public ApiDescription(IndexView index) {
    parameters = new ParameterDescription(index);
    lists = new ListDescription(index);
    schemas = new SchemaDescription(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    parameters.addTo(api);
    lists.addTo(api);
    schemas.addTo(api);
    api.setServers(List.of(OASFactory.createServer().url("/")));
    Components components =
        api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
    api.setComponents(components);
    components.addSchema("Problem", problem());
    components.addSchema("Violation", violation());
    REFUSALS.forEach((code, name) -> components.addResponse(name, refusal(code)));
    BODY_REFUSALS.forEach((code, name) -> components.addResponse(name, refusal(code)));
    components.addSecurityScheme(
        "key",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-API-Key"));
    components.addSecurityScheme(
        "basic",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("basic")
            .description(
                "User name \"key\" with the key as password, for spreadsheets and BI tools"));
    api.setSecurity(
        List.of(
            OASFactory.createSecurityRequirement().addScheme("key"),
            OASFactory.createSecurityRequirement().addScheme("basic")));
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(
            operation -> {
              // The document requires a key everywhere; only the schema for editors needs none.
              operation.setSecurity(OPEN.equals(operation.getOperationId()) ? List.of() : null);
              addSharedResponses(operation);
            });
    FieldTexts.describe(api);
    components.getSchemas().values().stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .forEach(ApiDescription::moveChoicesToItems);
  }

  /** Moves an enumeration on a list to its items. */
  private static void moveChoicesToItems(Schema property) {
    if (property.getItems() != null && property.getEnumeration() != null) {
      property.getItems().setEnumeration(property.getEnumeration());
      property.setEnumeration(null);
    }
  }

  private static void addSharedResponses(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (takesFormat(operation)) {
      responses
          .getAPIResponse("200")
          .getContent()
          .addMediaType(CSV, OASFactory.createMediaType().schema(type(Schema.SchemaType.STRING)));
    }
    if (operation.getRequestBody() == null && takes(operation, "locale")) {
      // Figures have sentences in a language, and an ETag.
      responses.addAPIResponse(
          "304", OASFactory.createAPIResponse().description("Not modified since the ETag"));
    }
    REFUSALS.forEach((code, name) -> refer(responses, code, name));
    if (operation.getRequestBody() != null) {
      BODY_REFUSALS.forEach((code, name) -> refer(responses, code, name));
    }
    responses.getAPIResponses().forEach(ApiDescription::describeProblem);
  }

  /** Gives a refusal with words of its own the body that every problem has. */
  private static void describeProblem(String status, APIResponse response) {
    if (status.compareTo("400") < 0 || response.getRef() != null) {
      return;
    }
    if (response.getContent() == null) {
      response.setContent(OASFactory.createContent());
    }
    MediaType body = response.getContent().getMediaType(Problem.MEDIA_TYPE);
    if (body == null || body.getSchema() == null) {
      response
          .getContent()
          .addMediaType(
              Problem.MEDIA_TYPE,
              OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
    }
  }

  private static void refer(APIResponses responses, ProblemCode code, String name) {
    String status = Integer.toString(code.status());
    APIResponse known = responses.getAPIResponse(status);
    if (known == null || (known.getContent() == null && known.getRef() == null)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
  }

  /** Whether the operation accepts a format, which holds if it responds with JSON or CSV. */
  private static boolean takesFormat(Operation operation) {
    return takes(operation, "format") && !offersRows(operation.getResponses());
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
  }

  /** Whether the operation responds with JSON and CSV. */
  private static boolean offersRows(APIResponses responses) {
    APIResponse good = responses.getAPIResponse("200");
    return good != null && good.getContent() != null && good.getContent().hasMediaType(CSV);
  }

  private static APIResponse refusal(ProblemCode code) {
    Map<String, Object> example =
        Map.of(
            "type", code.type(),
            "title", code.title(),
            "status", code.status(),
            "detail", code.title(),
            "code", code.name());
    return OASFactory.createAPIResponse()
        .description(code.title())
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("Problem"))
                        .example(new TreeMap<>(example))));
  }

  private static Schema problem() {
    return type(Schema.SchemaType.OBJECT)
        .description("Problem details (RFC 9457); programs use `code`")
        .addProperty("type", type(Schema.SchemaType.STRING))
        .addProperty("title", type(Schema.SchemaType.STRING))
        .addProperty("status", type(Schema.SchemaType.INTEGER))
        .addProperty("detail", type(Schema.SchemaType.STRING))
        .addProperty("code", OASFactory.createSchema().ref("ProblemCode"))
        .addProperty("field", type(Schema.SchemaType.STRING))
        .addProperty(
            "violations",
            type(Schema.SchemaType.ARRAY).items(OASFactory.createSchema().ref("Violation")))
        .addProperty("id", type(Schema.SchemaType.STRING))
        .required(List.of("type", "title", "status", "detail", "code"));
  }

  private static Schema violation() {
    return type(Schema.SchemaType.OBJECT)
        .addProperty("field", type(Schema.SchemaType.STRING))
        .addProperty("detail", type(Schema.SchemaType.STRING))
        .required(List.of("field", "detail"));
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
