package io.cxrating.web.contrast;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.FilterForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A survey beside what was observed of the same slice.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param about the rest, null where there is nothing to show
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContrastPage(Frame frame, Empty empty, List<Crumb> crumbs, FilterForm filters, About about)
    implements TemplateInstance {

  /**
   * What the page says.
   *
   * @param sentence both figures, each with how sure it is
   * @param unanswered what to do where nobody was asked, null where somebody answered
   * @param levels the survey's figure as it is, corrected, and had everybody answered
   * @param floor where the scale of the survey's figure begins
   */
  record About(
      String heading,
      String sentence,
      String days,
      String csv,
      List<Choices> choices,
      String unanswered,
      String survey,
      List<Row> levels,
      String floor,
      List<Row> rated,
      String bands,
      Cuts cuts,
      List<Part> parts) {}

  /**
   * Both figures of each unit or period.
   *
   * @param charted how they are drawn: {@code ranges} or {@code trend}
   */
  record Cuts(
      String title, String charted, List<Row> survey, List<Row> rating, Excerpt.Shown shown) {}

  /**
   * One figure.
   *
   * @param value null where there is none; an interval without a value is one of bounds
   */
  record Row(
      String name,
      String href,
      Double value,
      Double lower,
      Double upper,
      String text,
      String interval,
      String remark) {

    /** Whether there is anything to draw. */
    public boolean isKnown() {
      return lower != null;
    }

    public boolean isValued() {
      return value != null;
    }
  }

  /**
   * One way to look at both.
   *
   * @param key for the address of the part within the page
   * @param needs which answers it takes, and how many it did without
   * @param details figures that few readers want, folded away
   * @param links further on, empty where there is nothing behind it or not for this reader
   */
  record Part(
      String key,
      String title,
      String sentence,
      String needs,
      List<Row> rows,
      List<Row> details,
      List<Crumb> links) {}
}
