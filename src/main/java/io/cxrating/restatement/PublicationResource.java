package io.cxrating.restatement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.restatement.Restatement.Restated;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.standard.publishing.Publisher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

/** Publishing a standard and its dry run, on the wire. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class PublicationResource {
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
      {"key":"it-service-desk","version":1,"digest":"5f0c…","effectiveFrom":null,"restates":0,"restatesAtMost":0,"findings":[\
      {"severity":"WARNING","code":"VAGUE_WORD",\
      "path":"$.spec.touchpoints[0].criteria[0].statement","message":"…"}]}\
      """;

  /** Names that the paths below use. */
  private static final Set<String> RESERVED = Set.of("schema", "lint");

  private final Publisher publisher;
  private final Restatement restatement;

  /**
   * The effect of publishing a standard.
   *
   * @param restates the number of ratings of a unit and a month whose value changes, null if it is
   *     not known at the moment, or there are too many to rate
   * @param restatesAtMost the number of ratings that are judged or weighted differently, whether or
   *     not their value changes; null if it is not known at the moment
   */
  record Published(
      @JsonUnwrapped Publication publication,
      @Nullable Integer restates,
      @Nullable Integer restatesAtMost) {
    static Published of(Publication publication, Restated restated) {
      return new Published(publication, restated.exactly(), restated.atMost());
    }
  }

  PublicationResource(Publisher publisher, Restatement restatement) {
    this.publisher = publisher;
    this.restatement = restatement;
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
          "A version never changes. Content that differs from the latest version creates a new version;"
              + " equal content returns the latest version. Lint findings are advice and never refuse a standard."
              + " Requires a key that reaches the unit of the latest version and that of the new one"
              + " (`metadata.unit`); without one a standard belongs to the whole company.")
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
              schema = @Schema(implementation = Published.class),
              examples = @ExampleObject(name = "first", value = PUBLICATION)))
  @APIResponse(
      responseCode = "200",
      description = "The content is equal to the latest version",
      content = @Content(schema = @Schema(implementation = Published.class)))
  @APIResponse(
      responseCode = "422",
      description = "Every violation of the grammar with its JSON path")
  @APIResponse(
      responseCode = "409",
      description = "Rows of other units use the standard, so it cannot be given to fewer units")
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
    publisher.requireOwner(standard);
    Restated restated = restatement.by(standard, publisher.rehearse(standard));
    Publication publication = publisher.publish(standard);
    return Response.status(publication.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(
            Published.of(
                restatement.seen(publication), publication.isNew() ? restated : Restated.NONE))
        .build();
  }

  /** Reports the effect of publishing, without publishing. */
  @POST
  @Path("lint")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "lintStandard",
      summary = "Preview the publication of a standard, without storing it",
      description = "Returns the answer that publishing would give: the version and the findings.")
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
      description = "The answer that publishing would give",
      content =
          @Content(
              schema = @Schema(implementation = Published.class),
              examples = @ExampleObject(name = "first", value = PUBLICATION)))
  public Published lint(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
      InputStream body)
      throws IOException {
    Standard standard = read(body, type);
    Publication rehearsed = publisher.rehearse(standard);
    return Published.of(restatement.seen(rehearsed), restatement.by(standard, rehearsed));
  }

  private static Standard read(InputStream body, MediaType type) throws IOException {
    byte[] file = StandardFormat.file(body);
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
