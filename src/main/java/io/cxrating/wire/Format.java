package io.cxrating.wire;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** How an answer is written. */
public enum Format {
  JSON(MediaType.APPLICATION_JSON, ""),
  CSV(Format.TEXT_CSV, ";charset=UTF-8");

  /** The media type of tables, without its charset. */
  public static final String TEXT_CSV = "text/csv";

  /** In which format an answer is wanted; absent: as Accept says. */
  public static final Parameter<Format> PARAMETER =
      Parameter.optional("format", Value.choice(Format.class), "Stronger than Accept", "csv");

  private static final MediaType TABLE = MediaType.valueOf(TEXT_CSV);

  private final String mediaType;
  private final String charset;

  Format(String mediaType, String charset) {
    this.mediaType = mediaType;
    this.charset = charset;
  }

  /** The media type without its charset. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type with its charset. */
  public String contentType() {
    return mediaType + charset;
  }

  /** What the parameter says, else what the header Accept prefers. */
  public static Format wanted(QueryParameters query, Request request) {
    if (query.has(PARAMETER)) {
      return query.get(PARAMETER);
    }
    Variant variant =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, TABLE).add().build());
    if (variant == null) {
      throw new ProblemException(
          ProblemCode.NOT_ACCEPTABLE, "Offered are application/json and text/csv");
    }
    return TABLE.equals(variant.getMediaType()) ? CSV : JSON;
  }
}
