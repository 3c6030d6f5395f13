package io.cxrating.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

/** Keys on the wire. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_NAME)
@Tag(name = "Keys", description = "API keys and their roles")
@RunOnVirtualThread
public class KeyResource {
  private static final UUID FIRST = new UUID(0, 0);

  private final Keys keys;
  private final KeyRing ring;

  KeyResource(Keys keys, KeyRing ring) {
    this.keys = keys;
    this.ring = ring;
  }

  /**
   * A key to create.
   *
   * @param name its purpose
   * @param roles its roles
   * @param unit the unit whose subtree it is limited to, null if unlimited
   */
  public record NewKey(
      @NotBlank @Size(max = 200) String name,
      @NotEmpty @Schema(enumeration = {"ingest", "analyst", "executive", "steward", "admin"})
          List<@NotNull String> roles,
      @Nullable String unit) {}

  /**
   * A key as responses show it.
   *
   * @param key its text, only in the response that creates it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      examples =
          """
          {"id":"5f0c1f5e-6f0a-4a52-9f7e-0d9a4c1b2e3f","name":"Reports of group 70",\
          "roles":["analyst"],"unit":"group-70","createdAt":"2016-03-01T09:30:00Z",\
          "createdBy":"0b8a3a52-1f44-4d1b-9a33-6d1f2c3b4a5e"}""")
  public record ShownKey(
      UUID id,
      String name,
      List<String> roles,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String unit,
      Instant createdAt,
      String createdBy,
      @Nullable Instant revokedAt,
      @Nullable String key) {
    static ShownKey of(ApiKey key, @Nullable String text) {
      return new ShownKey(
          key.id,
          key.name,
          key.roleSet().stream().map(Role::roleName).toList(),
          key.unit,
          key.createdAt,
          key.createdBy,
          key.revokedAt,
          text);
    }
  }

  /** Creates a key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createKey",
      summary = "Create a key",
      description = "Only this answer contains the text of the key.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NewKey.class),
              examples =
                  @ExampleObject(
                      name = "analyst",
                      value =
                          """
                          {"name":"Reports of group 70","roles":["analyst"],"unit":"group-70"}\
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The new key with its text",
      content = @Content(schema = @Schema(implementation = ShownKey.class)))
  public Response create(@NotNull @Valid NewKey wanted) {
    String text = KeyText.generate();
    ApiKey made = keys.add(wanted.name(), roles(wanted), wanted.unit(), text);
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(ShownKey.of(made, text))
        .build();
  }

  /** Lists keys. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(PageRequest.class)
  @Operation(
      operationId = "listKeys",
      summary = "List all keys, including revoked ones",
      description = "The texts of the keys are not shown.")
  public Page<ShownKey> list(UriInfo uri) {
    PageRequest page = PageRequest.of(QueryParameters.of(uri, PageRequest.PARAMETERS));
    List<ApiKey> found = keys.pageAfter(page.after(FIRST, UUID::fromString), page.lookedFor());
    return Page.of(found, page.limit(), key -> key.id.toString(), key -> ShownKey.of(key, null));
  }

  /** Revokes a key. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeKey",
      summary = "Revoke a key",
      description = "Every replica refuses the key within five seconds.")
  @APIResponse(responseCode = "204", description = "The key is revoked")
  public void revoke(
      @Parameter(description = "Id of the key", example = "0d3c1c5e-6f2b-4c58-8a39-5d8d5ea0f3c1")
          @RestPath
          UUID id) {
    keys.revoke(id);
    ring.forget();
  }

  private static List<Role> roles(NewKey wanted) {
    return wanted.roles().stream()
        .map(
            name ->
                Role.named(name)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemCode.INVALID, "There is no role " + name, "roles")))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
