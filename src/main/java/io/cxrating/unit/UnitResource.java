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

/** Units on the wire. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Units", description = "The organisation whose units are rated")
@RunOnVirtualThread
public class UnitResource {
  private static final io.cxrating.wire.Parameter<String> UNDER =
      io.cxrating.wire.Parameter.optional(
          "under", Value.text(), "That unit and everything below it", "acme");

  /** What the list takes. */
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
   * What a unit is to be; its key is in the path.
   *
   * @param parent key of the unit it belongs to, null for a root
   * @param timeZone IANA name of its zone, null to inherit the parent's, UTC at a root
   */
  public record UnitBody(
      String name,
      @Schema(nullable = true) String parent,
      @Schema(nullable = true) String timeZone) {}

  /** The same with the key, for many at once. */
  public record KeyedUnit(
      String key,
      String name,
      @Schema(nullable = true) String parent,
      @Schema(nullable = true) String timeZone) {}

  /**
   * A unit as it is.
   *
   * @param timeZone its own zone, null where it is inherited
   * @param effectiveTimeZone the zone that its days are counted in
   */
  public record ShownUnit(
      String key, String name, String parent, String timeZone, String effectiveTimeZone) {
    static ShownUnit of(UnitNode node, UnitTree tree) {
      String own = node.timeZone() == null ? null : node.timeZone().getId();
      // Java calls its own UTC zone Z.
      String effective = UnitForm.zoneName(tree.zoneOf(node.key()));
      return new ShownUnit(node.key(), node.name(), node.parent(), own, effective);
    }
  }

  /** How many units a request made, changed, and found as they were to be. */
  public record Written(int created, int changed, int unchanged) {}

  /** Makes or changes a unit. */
  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "putUnit",
      summary = "Make or change a unit",
      description =
          "The body says all there is to the unit: without a parent it becomes a root. The zone of"
              + " a unit that has interactions stays, since their local days are stored.")
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
      description = "The unit is new",
      content = @Content(schema = @Schema(implementation = ShownUnit.class)))
  @APIResponse(
      responseCode = "200",
      description = "The unit was there",
      content = @Content(schema = @Schema(implementation = ShownUnit.class)))
  public Response put(@Parameter(example = "group-70") @RestPath String key, @NotNull UnitBody body)
      throws SQLException {
    KeyedUnit unit = new KeyedUnit(key, body.name(), body.parent(), body.timeZone());
    Written written = write(List.of(UnitForm.single(unit)));
    UnitTree tree = units.latest();
    return Response.status(written.created() > 0 ? Response.Status.CREATED : Response.Status.OK)
        .entity(ShownUnit.of(tree.find(key).orElseThrow(), tree))
        .build();
  }

  /** Makes or changes many units. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "postUnits",
      summary = "Make or change many units, all or none",
      description = "Their order does not matter: a parent may come after its children.")
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
      description = "All are as they were to be",
      content = @Content(schema = @Schema(implementation = Written.class)))
  public Written post(@NotNull List<@NotNull KeyedUnit> bodies) throws SQLException {
    return write(UnitForm.many(bodies));
  }

  /** Lists units. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(UnitResource.class)
  @Operation(
      operationId = "listUnits",
      summary = "List the units in the order of their keys",
      description = "Those that the key may see; with under: that unit and everything below it.")
  public Page<ShownUnit> list(UriInfo uri) {
    QueryParameters query = QueryParameters.of(uri, PARAMETERS);
    PageRequest page = PageRequest.of(query);
    String root = scope.resolve(query.get(UNDER), UNDER.name());
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
      description = "With the time zone that its days are counted in.")
  public ShownUnit get(@Parameter(example = "group-70") @RestPath String key) {
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
