package io.cxrating.instrument;

import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameters;
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

/** Survey instruments: which question, on which scale. */
@Path("/api/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey", description = "What customers said when they were asked")
@RunOnVirtualThread
public class InstrumentResource {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_KEY = 100;
  private static final int MAX_NAME = 200;
  private static final int MAX_BLANK_CODES = 100;

  /** What the list takes. */
  static final Parameters PARAMETERS = Parameters.of(Format.PARAMETER);

  private final Instruments instruments;
  private final InstrumentEditor editor;

  InstrumentResource(Instruments instruments, InstrumentEditor editor) {
    this.instruments = instruments;
    this.editor = editor;
  }

  /**
   * What an instrument is to be; its key is in the path.
   *
   * @param kind what is made of the scores: NPS, CSAT, CES or OTHER
   * @param lowerIsBetter false where it is not said
   * @param topBoxFrom from which score on somebody counts as won over; a CSAT needs it
   * @param blankCodes what stands for no score; none where it is not said
   */
  public record InstrumentBody(
      String name,
      Instrument.Kind kind,
      Double min,
      Double max,
      @Schema(nullable = true) Boolean lowerIsBetter,
      @Schema(nullable = true) Double topBoxFrom,
      @Schema(nullable = true) List<Double> blankCodes) {}

  /** An instrument as it is. */
  public record ShownInstrument(
      String key,
      String name,
      Instrument.Kind kind,
      double min,
      double max,
      boolean lowerIsBetter,
      Double topBoxFrom,
      SortedSet<Double> blankCodes) {
    static ShownInstrument of(Instrument instrument) {
      return new ShownInstrument(
          instrument.key(),
          instrument.name(),
          instrument.kind(),
          instrument.min(),
          instrument.max(),
          instrument.lowerIsBetter(),
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
          "There are nps, csat and ces from the start. Name and top box may change later, and blank"
              + " codes be added; kind, scale and orientation stay, since answers are stored.")
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
      description = "The instrument is new",
      content = @Content(schema = @Schema(implementation = ShownInstrument.class)))
  @APIResponse(
      responseCode = "200",
      description = "The instrument was there",
      content = @Content(schema = @Schema(implementation = ShownInstrument.class)))
  @APIResponse(responseCode = "409", description = "Stored answers would mean something else")
  public Response put(
      @Parameter(example = "csat-10") @RestPath String key, @NotNull InstrumentBody body) {
    boolean isNew = editor.write(declared(key, body));
    return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
        .entity(ShownInstrument.of(instruments.latest().get(key)))
        .build();
  }

  /** Lists the instruments. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(InstrumentResource.class)
  @Operation(
      operationId = "listInstruments",
      summary = "List the survey instruments by key",
      description = "All of them, for every key: instruments belong to no unit.")
  @APIResponse(
      responseCode = "200",
      description = "All of them: they belong to no unit",
      content =
          @Content(
              schema = @Schema(implementation = ShownInstrument[].class),
              examples =
                  @ExampleObject(
                      name = "instruments",
                      value =
                          """
                          [{"key":"nps","name":"Net Promoter Score","kind":"NPS","min":0.0,\
                          "max":10.0,"lowerIsBetter":false,"topBoxFrom":9.0,"blankCodes":[]}]\
                          """)))
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
  public ShownInstrument get(@Parameter(example = "nps") @RestPath String key) {
    return Optional.ofNullable(instruments.latest().get(key))
        .map(ShownInstrument::of)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no instrument " + key));
  }

  private static Instrument declared(String key, InstrumentBody body) {
    require(
        key.length() <= MAX_KEY && SLUG.matcher(key).matches(),
        "key",
        "A key has up to 100 lower-case letters, digits and single hyphens between them");
    String name = body.name() == null ? "" : body.name().strip();
    require(
        !name.isEmpty() && name.length() <= MAX_NAME,
        "name",
        "An instrument needs a name of at most 200 characters");
    require(body.kind() != null, "kind", "One of NPS, CSAT, CES and OTHER is needed");
    require(body.min() != null, "min", "The lowest score of the scale is needed");
    require(body.max() != null, "max", "The highest score of the scale is needed");
    List<Double> codes = body.blankCodes() == null ? List.of() : body.blankCodes();
    require(
        codes.size() <= MAX_BLANK_CODES && codes.stream().allMatch(Objects::nonNull),
        "blankCodes",
        "There are at most 100 blank codes, each a number");
    return new Instrument(
        0,
        key,
        name,
        body.kind(),
        body.min() + 0.0,
        body.max() + 0.0,
        Boolean.TRUE.equals(body.lowerIsBetter()),
        body.topBoxFrom() == null ? null : body.topBoxFrom() + 0.0,
        new TreeSet<>(codes.stream().map(code -> code + 0.0).toList()));
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ProblemException(ProblemCode.INVALID, detail, field);
    }
  }
}
