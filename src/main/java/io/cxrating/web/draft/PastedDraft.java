package io.cxrating.web.draft;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final String PARTS = "parts";

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
    QueryParameters excerpts =
        new QueryParameters(excerpts(fields), Set.of(Excerpt.FIND, Turning.PAGE, PARTS));
    return new PastedDraft(
        fields.getOrDefault("draft", "").replace("\r\n", "\n"),
        "csv".equals(fields.get("as")),
        Excerpt.START.at(excerpts.count(PARTS, 1, 1, Turning.LAST_PAGE)),
        Excerpt.of(excerpts));
  }

  private static Map<String, List<String>> excerpts(Map<String, String> fields) {
    return Stream.of(Excerpt.FIND, Turning.PAGE, PARTS)
        .filter(fields::containsKey)
        .collect(Collectors.toMap(name -> name, name -> List.of(fields.get(name))));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The form data is malformed");
    }
  }
}
