package io.cxrating.web.contrast;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The interactions of which survey and standard say the opposite.
 *
 * @param back the contrast that counts them
 * @param slice in words
 * @param more the page after this one, null on the last
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContradictedPage(
    Frame frame,
    Empty empty,
    List<Crumb> crumbs,
    String back,
    String slice,
    Choices kinds,
    List<Row> rows,
    String more)
    implements TemplateInstance {

  /** One interaction and the score that contradicts it. */
  record Row(
      String id,
      String href,
      String unit,
      String touchpoint,
      String occurred,
      String score,
      String answered) {}
}
