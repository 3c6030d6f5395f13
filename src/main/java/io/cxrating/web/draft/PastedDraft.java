package io.cxrating.web.draft;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The submitted form, untrusted until it is parsed. The form's size is limited here; the standard
 * is validated by its parser.
 *
 * @param text the draft; the line ends of browsers are converted to those of a file
 * @param asCsv whether to return the rows as a file
 * @param parts excerpt of the touchpoints
 * @param units excerpt of the units
 */
record PastedDraft(String text, boolean asCsv, Excerpt parts, Excerpt units) {
  /** The field for the page of the touchpoints. */
  private static final Parameter<Integer> PARTS = Turning.of("parts");

  private static final Parameters PARAMETERS = Excerpt.PARAMETERS.and(PARTS);

  /** Maximum size of the form: every byte of the draft may be encoded as three. */
  private static final int MOST_BYTES = 3 * StandardFormat.MAX_BYTES + 1024;

  static PastedDraft of(InputStream body) throws IOException {
    byte[] form = body.readNBytes(MOST_BYTES + 1);
    if (form.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.PAYLOAD_TOO_LARGE,
          "A standard can have at most " + StandardFormat.MAX_BYTES + " bytes");
    }
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(form, StandardCharsets.US_ASCII).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
      }
    }
    QueryParameters excerpts = QueryParameters.of(excerpts(fields), PARAMETERS);
    return new PastedDraft(
        fields.getOrDefault("draft", "").replace("\r\n", "\n"),
        "csv".equals(fields.get("as")),
        Excerpt.START.at(excerpts.get(PARTS)),
        Excerpt.of(excerpts));
  }

  private static Map<String, String> excerpts(Map<String, String> fields) {
    Map<String, String> excerpts = new HashMap<>(fields);
    excerpts.keySet().retainAll(PARAMETERS.names());
    return excerpts;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The form data is malformed");
    }
  }
}
