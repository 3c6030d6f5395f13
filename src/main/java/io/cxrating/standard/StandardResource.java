package io.cxrating.standard;

import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Standards over HTTP. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class StandardResource {
  static final String YAML = "application/yaml";

  /** Names that the addresses below take. */
  private static final Set<String> RESERVED = Set.of("schema", "lint");

  private final Publisher publisher;
  private final StandardShelf shelf;

  StandardResource(Publisher publisher, StandardShelf shelf) {
    this.publisher = publisher;
    this.shelf = shelf;
  }

  @PUT
  @Path("/{key}")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.STEWARD_NAME)
  public Response publish(
      @PathParam("key") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      InputStream body)
      throws IOException {
    Standard standard = read(body, type);
    if (!standard.key().equals(key)) {
      throw wrongKey("the address says " + key + ", the file " + standard.key());
    }
    if (RESERVED.contains(key)) {
      throw wrongKey(key + " is reserved");
    }
    Publication publication = publisher.publish(standard);
    return Response.status(publication.isNew() ? 201 : 200).entity(publication).build();
  }

  @POST
  @Path("/lint")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.STEWARD_NAME)
  public Publication lint(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body)
      throws IOException {
    return publisher.rehearse(read(body, type));
  }

  @GET
  @Path("/schema")
  @Produces("application/schema+json")
  @PermitAll
  public String schema() {
    return StandardSchema.TEXT;
  }

  @GET
  public StandardPage list(
      @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("cursor") String cursor) {
    if (limit < 1 || limit > 1000) {
      throw new ProblemException(ProblemCode.INVALID, "limit lies between 1 and 1000", "limit");
    }
    return shelf.page(cursor, limit);
  }

  @GET
  @Path("/{key}")
  public StandardView get(@PathParam("key") String key) {
    return shelf.standard(key);
  }

  @GET
  @Path("/{key}/versions/{version}")
  public StandardView version(@PathParam("key") String key, @PathParam("version") int version) {
    return shelf.version(key, version);
  }

  @GET
  @Path("/{key}/versions/{version}")
  @Produces(YAML)
  public String versionAsYaml(@PathParam("key") String key, @PathParam("version") int version) {
    return StandardFormat.YAML.text(shelf.version(key, version).content());
  }

  @GET
  @Path("/{key}/diff")
  public StandardDiff diff(
      @PathParam("key") String key,
      @QueryParam("from") Integer from,
      @QueryParam("to") Integer to) {
    return shelf.diff(key, from, to);
  }

  private static Standard read(InputStream body, MediaType type) throws IOException {
    // One byte more than is allowed tells a file that is too long.
    byte[] file = body.readNBytes(StandardFormat.MAX_BYTES + 1);
    boolean json = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    return StandardReader.read(file, json ? StandardFormat.JSON : StandardFormat.YAML);
  }

  private static ProblemException wrongKey(String rule) {
    return new ProblemException(
        ProblemCode.INVALID,
        "$.metadata.key: " + rule,
        List.of(new Violation("$.metadata.key", rule)));
  }
}
