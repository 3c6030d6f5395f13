package io.cxrating.source;

import io.cxrating.access.Caller;
import io.cxrating.access.Page;
import io.cxrating.access.PageRequest;
import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.StorableText;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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

/** Sources on the wire: which keys may post the rows of which source. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Sources",
    description = "Sources of posted rows, and the units whose keys may use them")
@RunOnVirtualThread
public class SourceResource {
  private static final int MAX_SOURCE = 200;
  private static final int MAX_UNITS = 10_000;

  private final Sources sources;
  private final SourceEditor editor;
  private final Caller caller;

  SourceResource(Sources sources, SourceEditor editor, Caller caller) {
    this.sources = sources;
    this.editor = editor;
    this.caller = caller;
  }

  /**
   * The requested state of a source; its name is in the path.
   *
   * @param open true if every key may use it; false by default
   * @param units keys of the units that it belongs to; empty for the whole company or an open
   *     source
   */
  public record SourceBody(@Nullable Boolean open, List<String> units) {}

  /** Lists sources. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(PageRequest.class)
  @RolesAllowed({Role.INGEST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "listSources",
      summary = "List the sources, sorted by name, with the units that each belongs to",
      description =
          "A key with a unit sees the sources that are open or belong to units within its reach,"
              + " and of their units those within its reach.")
  public Page<Source> list(UriInfo uri) {
    PageRequest page = PageRequest.of(QueryParameters.of(uri, PageRequest.PARAMETERS));
    List<Source> found =
        sources.after(page.after("", key -> key), caller.rootUnit().orElse(null), page.lookedFor());
    return Page.of(found, page.limit(), Source::source, source -> source);
  }

  /** Declares which keys may use a source. */
  @PUT
  @Path("{source}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "putSource",
      summary = "Declare which keys may use a source",
      description =
          "Replaces the units of the source. Requires a key that reaches the present and the new"
              + " units; to open a source to all keys, or to give it to the whole company, a key without a unit.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = SourceBody.class),
              examples =
                  @ExampleObject(
                      name = "shared",
                      value = "{\"units\":[\"group-56\",\"group-70\"]}")))
  @APIResponse(
      responseCode = "200",
      description = "The source as it is now",
      content = @Content(schema = @Schema(implementation = Source.class)))
  public Source put(
      @Parameter(description = "Name of the source", example = "servicenow") @RestPath
          String source,
      @NotNull SourceBody body)
      throws SQLException {
    boolean open = Boolean.TRUE.equals(body.open());
    require(
        source.length() <= MAX_SOURCE
            && StorableText.isStorable(source)
            && source.codePoints().noneMatch(Character::isISOControl),
        "source",
        "A source has at most 200 characters, without control characters");
    List<String> units = units(body);
    require(!open || units.isEmpty(), "units", "An open source has no units");
    editor.declare(source, open, units.stream().distinct().sorted().toList());
    return sources.named(source, caller.rootUnit().orElse(null)).getFirst();
  }

  /** A body may lack the list, whatever its type says. */
  private static List<String> units(SourceBody body) {
    List<String> units = body.units();
    require(
        units != null && units.size() <= MAX_UNITS && units.stream().allMatch(Objects::nonNull),
        "units",
        "Expected a list of at most 10,000 keys of units, empty for the whole company");
    return units;
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ProblemException(ProblemCode.INVALID, detail, field);
    }
  }
}
