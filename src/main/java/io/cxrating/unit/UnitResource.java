package io.cxrating.unit;

import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.cxrating.wire.Value;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Units on the wire. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Units", description = "Units of the organisation")
@RunOnVirtualThread
public class UnitResource {
  private static final io.cxrating.wire.Parameter<String> UNDER =
      io.cxrating.wire.Parameter.optional(
          "under", Value.text(), "Only this unit and all units below it", "acme");

  /** The parameters of the list. */
  static final Parameters PARAMETERS = Parameters.of(UNDER).and(PageRequest.PARAMETERS);

  private final Units units;
  private final UnitScope scope;
  private final UnitEditor editor;

  UnitResource(Units units, UnitScope scope, UnitEditor editor) {
    this.units = units;
    this.scope = scope;
    this.editor = editor;
  }

  /**
   * The requested state of a unit; its key is in the path.
   *
   * @param parent key of the unit it belongs to, null for a root
   * @param timeZone IANA name of its zone, null to inherit the parent's, UTC at a root
   */
  public record UnitBody(String name, @Nullable String parent, @Nullable String timeZone) {}

  /** A unit with its key, for requests with many units. */
  public record KeyedUnit(
      String key, String name, @Nullable String parent, @Nullable String timeZone) {}

  /**
   * A stored unit.
   *
   * @param timeZone its own zone, null if it is inherited
   * @param effectiveTimeZone the zone that its days are counted in
   */
  @Schema(
      examples =
          """
          {"key":"group-70","name":"Group 70","parent":"acme","timeZone":null,\
          "effectiveTimeZone":"Europe/Vienna"}""")
  public record ShownUnit(
      String key,
      String name,
      @Nullable String parent,
      @Nullable String timeZone,
      String effectiveTimeZone) {
    static ShownUnit of(UnitNode node, UnitTree tree) {
      String own = node.timeZone() == null ? null : node.timeZone().getId();
      // Java names its own UTC zone Z.
      String effective = UnitForm.zoneName(tree.zoneOf(node.key()));
      return new ShownUnit(node.key(), node.name(), node.parent(), own, effective);
    }
  }

  /** The number of units that a request created, changed, and left unchanged. */
  public record Written(int created, int changed, int unchanged) {}

  /** Creates or changes a unit. */
  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "putUnit",
      summary = "Create or change a unit",
      description =
          "The body replaces the unit; a unit without a parent is a root. The time zone of"
              + " a unit with interactions cannot be changed, because their local days are stored.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = UnitBody.class),
              examples =
                  @ExampleObject(
                      name = "group",
                      value =
                          """
                          {"name":"Group 70","parent":"acme","timeZone":"Europe/Lisbon"}\
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The unit was created",
      content = @Content(schema = @Schema(implementation = ShownUnit.class)))
  @APIResponse(
      responseCode = "200",
      description = "The unit already existed",
      content = @Content(schema = @Schema(implementation = ShownUnit.class)))
  @APIResponse(
      responseCode = "409",
      description = "The change would alter the local days of stored rows")
  public Response put(
      @Parameter(description = "Key of the unit", example = "group-70") @RestPath String key,
      @NotNull UnitBody body)
      throws SQLException {
    KeyedUnit unit = new KeyedUnit(key, body.name(), body.parent(), body.timeZone());
    Written written = write(List.of(UnitForm.single(unit)));
    UnitTree tree = units.latest();
    return Response.status(written.created() > 0 ? Response.Status.CREATED : Response.Status.OK)
        .entity(ShownUnit.of(tree.find(key).orElseThrow(), tree))
        .build();
  }

  /** Creates or changes many units. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "postUnits",
      summary = "Create or change many units, all or none",
      description = "The order is irrelevant: a parent can follow its children.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = KeyedUnit[].class),
              examples =
                  @ExampleObject(
                      name = "tree",
                      value =
                          """
                          [{"key":"acme","name":"Acme","timeZone":"Europe/Lisbon"},\
                          {"key":"group-70","name":"Group 70","parent":"acme"}]\
                          """)))
  @APIResponse(
      responseCode = "200",
      description = "All units are as posted; the answer counts the changes",
      content = @Content(schema = @Schema(implementation = Written.class)))
  @APIResponse(
      responseCode = "409",
      description = "The change would alter the local days of stored rows")
  public Written post(@NotNull List<@NotNull KeyedUnit> bodies) throws SQLException {
    return write(UnitForm.many(bodies));
  }

  /** Lists units. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(UnitResource.class)
  @Operation(
      operationId = "listUnits",
      summary = "List the units, sorted by key",
      description =
          "Returns the units that the key may see; with `under`, that unit and all units below it.")
  public Page<ShownUnit> list(UriInfo uri) {
    QueryParameters query = QueryParameters.of(uri, PARAMETERS);
    PageRequest page = PageRequest.of(query);
    String root = scope.resolve(query.find(UNDER), UNDER.name());
    UnitTree tree = units.latest();
    Collection<UnitNode> seen = root == null ? tree.all() : tree.subtree(root);
    String after = page.after("", key -> key);
    List<UnitNode> found =
        seen.stream()
            .filter(unit -> unit.key().compareTo(after) > 0)
            .limit(page.lookedFor())
            .toList();
    return Page.of(found, page.limit(), UnitNode::key, unit -> ShownUnit.of(unit, tree));
  }

  /** Shows a unit. */
  @GET
  @Path("{key}")
  @Operation(
      operationId = "getUnit",
      summary = "Show a unit",
      description = "Includes the time zone in which its days are counted.")
  public ShownUnit get(
      @Parameter(description = "Key of the unit", example = "group-70") @RestPath String key) {
    UnitTree tree = units.latest();
    if (tree.find(key).isEmpty() && scope.isUnlimited()) {
      throw new ProblemException(ProblemCode.NOT_FOUND, "There is no unit " + key);
    }
    scope.resolve(key, "key");
    return ShownUnit.of(tree.find(key).orElseThrow(), tree);
  }

  private Written write(List<UnitDraft> drafts) throws SQLException {
    try {
      return editor.write(drafts);
    } finally {
      units.changed();
    }
  }
}
