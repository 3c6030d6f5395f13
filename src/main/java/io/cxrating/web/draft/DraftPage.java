package io.cxrating.web.draft;

import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.standard.DeclarationPage.Advice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a standard, and the changes that it would cause.
 *
 * @param action target of the form: this page with the filters of its slice
 * @param back page of the published standard, on which another slice can be chosen
 * @param slice the slice that the draft is tried on, in words
 * @param text the pasted draft, or initially the published standard
 * @param refused errors of the draft; empty for none
 * @param tried the result; null before the draft is tried and if it is rejected
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DraftPage(
    Frame frame,
    String heading,
    String action,
    String back,
    String slice,
    String text,
    List<Violation> refused,
    @Nullable Tried tried)
    implements TemplateInstance {

  /**
   * The result of a draft.
   *
   * @param sentence summary of the changes
   * @param version the result of publishing it, in words
   */
  record Tried(
      String sentence,
      String version,
      @Nullable Table parts,
      @Nullable Table units,
      List<Advice> advice) {}

  /**
   * Published ratings and those of the draft.
   *
   * @param shown the excerpt shown; its links are page numbers
   */
  record Table(List<Line> lines, Excerpt.Shown shown) {}

  /**
   * The published and the drafted rating of a row.
   *
   * @param gap draft minus published
   */
  record Line(
      String name, @Nullable Gauge published, @Nullable Gauge draft, Ranged gap, String sentence) {}
}
