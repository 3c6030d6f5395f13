package io.cxrating.standard;

import io.cxrating.access.Page;
import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Standards on the wire. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standards", description = "What makes an experience great, as code")
@RunOnVirtualThread
public class StandardResource {
  private static final String YAML = "application/yaml";
  private static final String EXAMPLE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: it-service-desk, name: IT service desk}
      spec:
        measures:
          - {key: resolve_hours, type: number, unit: h}
        touchpoints:
          - key: resolution
            criteria:
              - {key: same-day, statement: "Solved within eight hours", measure: resolve_hours,
                 atMost: 8, tolerated: 24}
      """;
  private static final String PUBLICATION =
      """
      {"key":"it-service-desk","version":1,"digest":"5f0c…","effectiveFrom":null,"findings":[\
      {"severity":"WARNING","code":"VAGUE_WORD",\
      "path":"$.spec.touchpoints[0].criteria[0].statement","message":"…"}]}\
      """;

  /** Names that the addresses below take. */
  private static final Set<String> RESERVED = Set.of("schema", "lint");

  private final Publisher publisher;
  private final StandardShelf shelf;

  StandardResource(Publisher publisher, StandardShelf shelf) {
    this.publisher = publisher;
    this.shelf = shelf;
  }

  /** Publishes a version. */
  @PUT
  @Path("{key}")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "putStandard",
      summary = "Publish a version of a standard",
      description =
          "A version never changes: other content than the latest version's makes a new version,"
              + " equal content is that version. The lint advises and never refuses.")
  @RequestBody(
      content = {
        @Content(
            mediaType = YAML,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "desk", value = EXAMPLE)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
      })
  @APIResponse(
      responseCode = "201",
      description = "A new version is published",
      content =
          @Content(
              schema = @Schema(implementation = Publication.class),
              examples = @ExampleObject(name = "first", value = PUBLICATION)))
  @APIResponse(
      responseCode = "200",
      description = "The latest version already says the same",
      content = @Content(schema = @Schema(implementation = Publication.class)))
  @APIResponse(
      responseCode = "422",
      description = "Every violation of the grammar with its JSON path",
      content = @Content(mediaType = "application/problem+json"))
  public Response publish(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
      InputStream body)
      throws IOException {
    Standard standard = read(body, type);
    if (!standard.key().equals(key)) {
      throw wrongKey("the address says " + key + ", the file " + standard.key());
    }
    Publication publication = publisher.publish(standard);
    return Response.status(publication.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(publication)
        .build();
  }

  /** Says what publishing would do. */
  @POST
  @Path("lint")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "lintStandard",
      summary = "Say what publishing a standard would do, and store nothing",
      description = "The answer is that of publishing: the version it would be, and the findings.")
  @RequestBody(
      content = {
        @Content(
            mediaType = YAML,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "desk", value = EXAMPLE)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
      })
  @APIResponse(
      responseCode = "200",
      description = "What publishing would answer",
      content =
          @Content(
              schema = @Schema(implementation = Publication.class),
              examples = @ExampleObject(name = "first", value = PUBLICATION)))
  public Publication lint(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
      InputStream body)
      throws IOException {
    return publisher.rehearse(read(body, type));
  }

  /** The JSON Schema; without a key, since editors have none and it tells nothing of anybody. */
  @GET
  @Path("schema")
  @Produces("application/schema+json")
  @PermitAll
  @Operation(
      operationId = "getStandardSchema",
      summary = "The JSON Schema of standards, for editors; needs no key")
  @APIResponse(
      responseCode = "200",
      description = "JSON Schema 2020-12",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(type = SchemaType.OBJECT),
              example = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"}"))
  public String schema() {
    return StandardSchema.TEXT;
  }

  /** Lists standards. */
  @GET
  @Operation(
      operationId = "listStandards",
      summary = "List the standards in the order of their keys, each with its latest version")
  public Page<StandardView> list(
      @RestQuery String cursor,
      @Parameter(example = "100")
          @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(1)
          @Max(Page.MAX_LIMIT)
          int limit) {
    return shelf.page(cursor, limit);
  }

  /** Shows a standard. */
  @GET
  @Path("{key}")
  @Operation(
      operationId = "getStandard",
      summary = "Show the latest version of a standard, and list all its versions")
  public StandardView get(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key) {
    return shelf.standard(key);
  }

  /** Shows a version. */
  @GET
  @Path("{key}/versions/{version}")
  @Operation(
      operationId = "getStandardVersion",
      summary = "Show a version of a standard",
      description =
          "As application/yaml: the file alone, in canonical form, as it can be published.")
  public StandardView version(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      @RestPath int version) {
    return shelf.version(key, version);
  }

  /** The file of a version. */
  @GET
  @Path("{key}/versions/{version}")
  @Produces(YAML)
  @Operation(hidden = true)
  public String versionAsYaml(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      @RestPath int version) {
    return StandardFormat.YAML.text(shelf.version(key, version).content());
  }

  /** Compares two versions. */
  @GET
  @Path("{key}/diff")
  @Operation(
      operationId = "diffStandard",
      summary = "What changed from one version of a standard to another",
      description = "Without to: up to the latest version; without from: from the one before to.")
  public StandardDiff diff(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      @RestQuery Integer from,
      @RestQuery Integer to) {
    return shelf.diff(key, from, to);
  }

  private static Standard read(InputStream body, MediaType type) throws IOException {
    // One byte more than is allowed tells a file that is too long.
    byte[] file = body.readNBytes(StandardFormat.MAX_BYTES + 1);
    boolean json = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    Standard standard = StandardReader.read(file, json ? StandardFormat.JSON : StandardFormat.YAML);
    if (RESERVED.contains(standard.key())) {
      throw wrongKey(standard.key() + " is reserved");
    }
    return standard;
  }

  private static ProblemException wrongKey(String rule) {
    return new ProblemException(
        ProblemCode.INVALID,
        "$.metadata.key: " + rule,
        List.of(new Violation("$.metadata.key", rule)));
  }
}
