package io.cxrating.web.rows;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.ListedContact;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interactions behind the figure of one criterion. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RowsPage(Frame frame, @Nullable Empty empty, List<Crumb> crumbs, @Nullable Found found)
    implements TemplateInstance {

  /**
   * The interactions of one result.
   *
   * @param criterion in the words of the standard
   * @param slice in words
   * @param attributes whether the standard declares any
   * @param more the next page; null on the last
   */
  record Found(
      String criterion,
      String touchpoint,
      String slice,
      Choices results,
      boolean attributes,
      List<Row> rows,
      @Nullable String more) {}

  /** One interaction with the observed value. */
  record Row(
      ListedContact contact, String category, String channel, String attributes, String observed) {}
}
