package io.cxrating.web.contrast;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.ListedContact;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interactions for which survey and standard contradict each other. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContradictedPage(
    Frame frame, @Nullable Empty empty, List<Crumb> crumbs, @Nullable Found found)
    implements TemplateInstance {

  /**
   * The interactions of one kind.
   *
   * @param back the contrast that counts them
   * @param slice in words
   * @param more the next page; null on the last
   */
  record Found(String back, String slice, Choices kinds, List<Row> rows, @Nullable String more) {}

  /** One interaction and the score that contradicts it. */
  record Row(ListedContact contact, String score, String answered) {}
}
