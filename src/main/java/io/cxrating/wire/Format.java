package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The format of a response. */
public enum Format {
  /** The whole response. */
  JSON(MediaType.APPLICATION_JSON, "", null),
  /** The table of the response. */
  CSV(Format.TEXT_CSV, ";charset=UTF-8", CsvTable::write);

  /** The media type of tables, without its charset. */
  public static final String TEXT_CSV = "text/csv";

  /** All formats, for {@code @Produces} of the operations that offer them. */
  public static final String OFFERED = MediaType.APPLICATION_JSON + "," + TEXT_CSV;

  /** The requested format; without it, the header Accept decides. */
  public static final Parameter<Format> PARAMETER =
      Parameter.optional(
          "format",
          Value.choice(Format.class),
          "Format of the answer; takes precedence over Accept",
          "csv");

  private final String mediaType;
  private final String charset;
  private final @Nullable Function<Table<?>, byte[]> writer;

  Format(String mediaType, String charset, @Nullable Function<Table<?>, byte[]> writer) {
    this.mediaType = mediaType;
    this.charset = charset;
    this.writer = writer;
  }

  /** The writer of tables; empty for a format of whole responses. */
  public Optional<Function<Table<?>, byte[]>> writer() {
    return Optional.ofNullable(writer);
  }

  /** The media type without its charset. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type with its charset. */
  public String contentType() {
    return mediaType + charset;
  }

  /** The format that the parameter names, else the one that the header Accept prefers. */
  public static Format wanted(QueryParameters query, Request request) {
    Format asked = query.find(PARAMETER);
    if (asked != null) {
      return asked;
    }
    MediaType[] offered =
        Arrays.stream(values())
            .map(format -> MediaType.valueOf(format.mediaType))
            .toArray(MediaType[]::new);
    Variant variant = request.selectVariant(Variant.mediaTypes(offered).add().build());
    if (variant == null) {
      throw new ProblemException(
          ProblemCode.NOT_ACCEPTABLE,
          "Supported media types: "
              + Arrays.stream(values())
                  .map(Format::mediaType)
                  .collect(Collectors.joining(" and ")));
    }
    return Arrays.stream(values())
        .filter(format -> MediaType.valueOf(format.mediaType).equals(variant.getMediaType()))
        .findFirst()
        .orElseThrow();
  }
}
