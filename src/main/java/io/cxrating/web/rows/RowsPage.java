package io.cxrating.web.rows;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The interactions behind the figure of one criterion.
 *
 * @param criterion in the words of the standard
 * @param slice in words
 * @param more the page after this one, null on the last
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RowsPage(
    Frame frame,
    Empty empty,
    List<Crumb> crumbs,
    String criterion,
    String touchpoint,
    String slice,
    Choices results,
    List<Row> rows,
    String more)
    implements TemplateInstance {

  /** One interaction; customers are never shown. */
  record Row(
      String id,
      String href,
      String unit,
      String occurred,
      String category,
      String channel,
      String observed) {}
}
