package io.cxrating.standard;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  private final StandardShelf shelf;

  StandardResource(StandardShelf shelf) {
    this.shelf = shelf;
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
  public Page<StandardView> list(@Valid @BeanParam PageRequest page) {
    return shelf.page(page);
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
    return shelf.yaml(key, version);
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
}
