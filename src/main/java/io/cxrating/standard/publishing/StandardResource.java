package io.cxrating.standard.publishing;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.standard.file.StandardSchema;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.cxrating.wire.Value;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Standards on the wire. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standards", description = "Standards as versioned files")
@RunOnVirtualThread
public class StandardResource {
  private static final String YAML = "application/yaml";
  private final StandardShelf shelf;

  /** The parameters of the comparison of two versions. */
  static final class Diff {
    private static final Value<Integer> VERSION = Value.whole(1, Integer.MAX_VALUE);
    private static final io.cxrating.wire.Parameter<Integer> FROM =
        io.cxrating.wire.Parameter.optional(
            "from", VERSION, "Earlier version; defaults to the version before `to`", "1");
    private static final io.cxrating.wire.Parameter<Integer> TO =
        io.cxrating.wire.Parameter.optional(
            "to", VERSION, "Later version; defaults to the latest", "2");

    static final Parameters PARAMETERS = Parameters.of(FROM, TO);

    private Diff() {}
  }

  StandardResource(StandardShelf shelf) {
    this.shelf = shelf;
  }

  /** The JSON Schema; public, since editors have no key and it contains no data. */
  @GET
  @Path("schema")
  @Produces("application/schema+json")
  @PermitAll
  @Operation(
      operationId = "getStandardSchema",
      summary = "Show the JSON Schema of standards",
      description = "For editors that validate and complete a file. Requires no key.")
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
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(PageRequest.class)
  @Operation(
      operationId = "listStandards",
      summary = "List the standards, sorted by key, each with its latest version",
      description = "The content is left out. Every key may read the list.")
  public Page<StandardView> list(UriInfo uri) {
    PageRequest page = PageRequest.of(QueryParameters.of(uri, PageRequest.PARAMETERS));
    return shelf.page(page);
  }

  /** Shows a standard. */
  @GET
  @Path("{key}")
  @Operation(
      operationId = "getStandard",
      summary = "Show the latest version of a standard and list all versions",
      description =
          "Returns the content in canonical form and the time of publication of each version.")
  public StandardView get(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key) {
    return shelf.standard(key);
  }

  /** Shows a version. */
  @GET
  @Path("{key}/versions/{version}")
  @Produces({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      operationId = "getStandardVersion",
      summary = "Show a version of a standard",
      description =
          "application/yaml returns only the file, in canonical form, ready to be published.")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StandardView.class)),
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
      })
  public Response version(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      @Parameter(
              description = "Number of the version",
              example = "1",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
          @RestPath
          int version,
      Request request) {
    Variant asked =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML))
                .add()
                .build());
    return asked != null && asked.getMediaType().equals(MediaType.valueOf(YAML))
        ? Response.ok(shelf.yaml(key, version), YAML).build()
        : Response.ok(shelf.version(key, version), MediaType.APPLICATION_JSON).build();
  }

  /** Compares two versions. */
  @GET
  @Takes(Diff.class)
  @Path("{key}/diff")
  @Operation(
      operationId = "diffStandard",
      summary = "Compare two versions of a standard",
      description = "`to` defaults to the latest version, `from` to the version before `to`.")
  public StandardDiff diff(
      @Parameter(description = "Key of the standard", example = "it-service-desk") @RestPath
          String key,
      UriInfo uri) {
    QueryParameters query = QueryParameters.of(uri, Diff.PARAMETERS);
    return shelf.diff(key, query.find(Diff.FROM), query.find(Diff.TO));
  }
}
