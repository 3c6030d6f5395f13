package io.cxrating.instrument;

import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

/** Survey instruments: questions with their scales. */
@Path("/api/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey", description = "Survey instruments, invitations and answers")
@RunOnVirtualThread
public class InstrumentResource {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_KEY = 100;
  private static final int MAX_NAME = 200;
  private static final int MAX_BLANK_CODES = 100;

  /** The parameters of the list. */
  static final Parameters PARAMETERS = Parameters.of(Format.PARAMETER);

  private final Instruments instruments;
  private final InstrumentEditor editor;

  InstrumentResource(Instruments instruments, InstrumentEditor editor) {
    this.instruments = instruments;
    this.editor = editor;
  }

  /**
   * The requested state of an instrument; its key is in the path.
   *
   * @param kind how the scores are summarised: NPS, CSAT, CES or OTHER
   * @param lowerIsBetter false by default
   * @param topBoxFrom the score from which a customer counts as satisfied; required for a CSAT
   * @param blankCodes codes for no score; none by default
   */
  public record InstrumentBody(
      @NotBlank(message = "An instrument must have a name")
          @Size(max = MAX_NAME, message = "The name has more than 200 characters")
          String name,
      @NotNull(message = "Expected one of NPS, CSAT, CES, OTHER") Instrument.Kind kind,
      @NotNull(message = "The lowest score of the scale is required") Double min,
      @NotNull(message = "The highest score of the scale is required") Double max,
      @Nullable Boolean lowerIsBetter,
      @Nullable Double topBoxFrom,
      @Nullable List<Double> blankCodes) {}

  /** A stored instrument. */
  @Schema(
      examples =
          """
          {"key":"nps","name":"Net Promoter Score","kind":"NPS","min":0.0,"max":10.0,\
          "lowerIsBetter":false,"topBoxFrom":9.0,"blankCodes":[]}""")
  public record ShownInstrument(
      String key,
      String name,
      Instrument.Kind kind,
      double min,
      double max,
      boolean lowerIsBetter,
      @Nullable Double topBoxFrom,
      SortedSet<Double> blankCodes) {
    static ShownInstrument of(Instrument instrument) {
      return new ShownInstrument(
          instrument.key(),
          instrument.name(),
          instrument.kind(),
          instrument.scale().min(),
          instrument.scale().max(),
          instrument.scale().lowerIsBetter(),
          instrument.topBoxFrom(),
          instrument.blankCodes());
    }
  }

  /** Declares an instrument. */
  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STEWARD_NAME)
  @Operation(
      operationId = "putInstrument",
      summary = "Declare a survey instrument",
      description =
          "nps, csat and ces are predefined. Name and top box can change later, and blank"
              + " codes can be added. Kind, scale and orientation cannot change, because answers are stored."
              + " Requires a key without a unit.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = InstrumentBody.class),
              examples =
                  @ExampleObject(
                      name = "csat-10",
                      value =
                          """
                          {"name":"Satisfaction with the visit","kind":"CSAT","min":1,"max":10,\
                          "topBoxFrom":9,"blankCodes":[99]}\
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "The instrument was created",
      content = @Content(schema = @Schema(implementation = ShownInstrument.class)))
  @APIResponse(
      responseCode = "200",
      description = "The instrument already existed",
      content = @Content(schema = @Schema(implementation = ShownInstrument.class)))
  @APIResponse(
      responseCode = "409",
      description = "The change would alter the meaning of stored answers")
  public Response put(
      @Parameter(description = "Key of the instrument", example = "csat-10") @RestPath String key,
      @Valid @NotNull InstrumentBody body) {
    Instrument instrument = declared(key, body);
    boolean isNew = editor.write(instrument);
    return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
        .entity(ShownInstrument.of(instrument))
        .build();
  }

  /** Lists the instruments. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(InstrumentResource.class)
  @Operation(
      operationId = "listInstruments",
      summary = "List the survey instruments, sorted by key",
      description = "Every key sees all instruments; they do not belong to a unit.")
  @APIResponse(responseCode = "200", description = "All instruments")
  public List<ShownInstrument> list() {
    return instruments.latest().values().stream().map(ShownInstrument::of).toList();
  }

  /** Shows an instrument. */
  @GET
  @Path("{key}")
  @Operation(
      operationId = "getInstrument",
      summary = "Show a survey instrument",
      description = "The question, its scale and its blank codes.")
  public ShownInstrument get(
      @Parameter(description = "Key of the instrument", example = "nps") @RestPath String key) {
    return Optional.ofNullable(instruments.latest().get(key))
        .map(ShownInstrument::of)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no instrument " + key));
  }

  private static Instrument declared(String key, InstrumentBody body) {
    require(
        key.length() <= MAX_KEY && SLUG.matcher(key).matches(),
        "key",
        "A key consists of at most 100 lower-case letters, digits and single hyphens between them");
    List<Double> codes = body.blankCodes() == null ? List.of() : body.blankCodes();
    require(
        codes.size() <= MAX_BLANK_CODES && codes.stream().allMatch(Objects::nonNull),
        "blankCodes",
        "Expected at most 100 blank codes, each a number");
    return new Instrument(
        0,
        key,
        body.name().strip(),
        body.kind(),
        new Instrument.Scale(
            body.min() + 0.0, body.max() + 0.0, Boolean.TRUE.equals(body.lowerIsBetter())),
        body.topBoxFrom() == null ? null : body.topBoxFrom() + 0.0,
        new TreeSet<>(codes.stream().map(code -> code + 0.0).toList()));
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ProblemException(ProblemCode.INVALID, detail, field);
    }
  }
}
