package io.cxrating.web.draft;

import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.standard.DeclarationPage.Advice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A draft of a standard, and what it would change.
 *
 * @param action where the draft is sent: this page with the filters of its slice
 * @param back the published standard, and where another slice is chosen
 * @param slice what the draft is tried on, in words
 * @param text the draft as it was pasted, or the published standard to begin with
 * @param refused what is wrong with it, empty where nothing is
 * @param tried what came of it, null before it is tried and where it is refused
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
    Tried tried)
    implements TemplateInstance {

  /**
   * What came of a draft.
   *
   * @param sentence what it would change in all
   * @param version what publishing it would do, in words
   */
  record Tried(String sentence, String version, Table parts, Table units, List<Advice> advice) {}

  /**
   * Ratings as published beside those of the draft.
   *
   * @param shown which of the lines; what leads to others are the numbers of their pages
   */
  record Table(List<Line> lines, Excerpt.Shown shown) {}

  /**
   * One rating twice.
   *
   * @param gap the difference with its sign, a dash where there is none
   * @param value draft minus published, null where there is none; so are its limits
   */
  record Line(
      String name,
      Gauge published,
      Gauge draft,
      Double value,
      Double lower,
      Double upper,
      String gap,
      String interval,
      String sentence) {

    /** Whether there is a difference; one of nothing at all is one. */
    public boolean isKnown() {
      return value != null;
    }
  }
}
