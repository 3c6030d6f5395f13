package io.cxrating.web.kit;

import io.cxrating.problem.PercentEncoded;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a form ({@code application/x-www-form-urlencoded}), untrusted.
 *
 * @param fields the last value of each field
 */
public record PostedForm(Map<String, String> fields) {
  public PostedForm {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads a form, whose size the operation limits.
   *
   * @throws ProblemException {@code BAD_REQUEST} if it is not encoded properly
   */
  public static PostedForm of(InputStream body) throws IOException {
    Map<String, String> fields = new HashMap<>();
    // In this charset every byte is a character; only ASCII ones are accepted.
    String form = new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      } else if (!field.isEmpty()) {
        throw malformed();
      }
    }
    return new PostedForm(fields);
  }

  /** The value of a field, empty if there is none. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  private static String decoded(String text) {
    return PercentEncoded.decode(text.replace('+', ' ')).orElseThrow(PostedForm::malformed);
  }

  private static ProblemException malformed() {
    return new ProblemException(ProblemCode.BAD_REQUEST, "The form data is malformed");
  }
}
