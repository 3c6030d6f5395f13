package io.cxrating.web.draft;

import io.cxrating.standard.file.StandardFormat;
import io.cxrating.web.kit.PostedForm;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The submitted form, untrusted until it is parsed. The standard is validated by its parser.
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
  static final int MOST_BYTES = 3 * StandardFormat.MAX_BYTES + 1024;

  static PastedDraft of(InputStream body) throws IOException {
    PostedForm form = PostedForm.of(body);
    QueryParameters excerpts = QueryParameters.of(excerpts(form.fields()), PARAMETERS);
    return new PastedDraft(
        form.text("draft").replace("\r\n", "\n"),
        form.text("as").equals("csv"),
        Excerpt.START.at(excerpts.get(PARTS)),
        Excerpt.of(excerpts));
  }

  private static Map<String, String> excerpts(Map<String, String> fields) {
    Map<String, String> excerpts = new HashMap<>(fields);
    excerpts.keySet().removeIf(name -> !PARAMETERS.include(name));
    return excerpts;
  }
}
