package io.cxrating.erasure;

import io.cxrating.access.Role;
import io.cxrating.erasure.Erasure.Erased;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.cxrating.wire.Value;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers on the wire: all that can be done with one is to erase what is held of it. */
@Path("/api/v1/customers")
@Tag(name = "Customers", description = "Everything of one customer, removed on request")
@RunOnVirtualThread
public class CustomerResource {
  private static final String ERASED = "{\"interactions\":12,\"surveyAnswers\":1,\"outcomes\":3}";

  private static final io.cxrating.wire.Parameter<String> REFERENCE =
      io.cxrating.wire.Parameter.required(
          "reference", Value.text(), "The customer, as sources post it", "..");

  /** What the erasure by query takes. */
  static final Parameters PARAMETERS = Parameters.of(REFERENCE);

  private final Erasure erasure;
  private final UnitScope scope;

  CustomerResource(Erasure erasure, UnitScope scope) {
    this.erasure = erasure;
    this.scope = scope;
  }

  /** Erases a customer. */
  @DELETE
  @Path("{reference}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_NAME)
  @Operation(
      operationId = "eraseCustomer",
      summary = "Erase everything of a customer",
      description =
          "Removes what was posted with this reference from the ledger and, before the next answer,"
              + " from the projection of every replica. Figures change accordingly. Asking again"
              + " does no harm; a customer who is not known gives zeros. For admin keys without a"
              + " unit.")
  @APIResponse(
      responseCode = "200",
      description = "It is gone; how much it was",
      content =
          @Content(
              schema = @Schema(implementation = Erased.class),
              examples = @ExampleObject(name = "erased", value = ERASED)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an admin key, or one limited to a unit")
  @APIResponse(responseCode = "422", description = "No customer can have such a reference")
  @APIResponse(responseCode = "503", description = "The ledger cannot be reached")
  public Erased erase(
      @Parameter(description = "The customer, as sources post it", example = "C-2403")
          @PathParam("reference")
          String reference)
      throws SQLException {
    return eraseEverywhere(reference);
  }

  /** Erases a customer whose reference no path can carry. */
  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_NAME)
  @Operation(
      operationId = "eraseCustomerByQuery",
      summary = "Erase everything of a customer whose reference no path can carry",
      description =
          "The same as with the reference in the path. Use it for references such as . and .., which"
              + " clients remove from paths. Interactions with these are refused today; earlier"
              + " versions accepted them.")
  @APIResponse(
      responseCode = "200",
      description = "It is gone; how much it was",
      content =
          @Content(
              schema = @Schema(implementation = Erased.class),
              examples = @ExampleObject(name = "erased", value = ERASED)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an admin key, or one limited to a unit")
  @APIResponse(responseCode = "422", description = "No customer can have such a reference")
  @APIResponse(responseCode = "503", description = "The ledger cannot be reached")
  @Takes(CustomerResource.class)
  public Erased eraseByQuery(UriInfo uri) throws SQLException {
    return eraseEverywhere(QueryParameters.of(uri, PARAMETERS).get(REFERENCE));
  }

  private Erased eraseEverywhere(String reference) throws SQLException {
    if (!scope.isUnlimited()) {
      // The customer may have been elsewhere: half an erasure would look like a whole one.
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "Erasure reaches every unit; it needs a key without a unit");
    }
    return erasure.erase(reference);
  }
}
