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
import org.jspecify.annotations.Nullable;

/**
 * A survey contrasted with the rating of the same slice.
 *
 * @param empty the next step if there is nothing to show, else null
 * @param about the content; null if there is nothing to show
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ContrastPage(
    Frame frame,
    @Nullable Empty empty,
    List<Crumb> crumbs,
    @Nullable FilterForm filters,
    @Nullable About about)
    implements TemplateInstance {

  /**
   * The content of the page.
   *
   * @param rated the rating
   */
  record About(
      Whole whole, Survey survey, List<Row> rated, String bands, Cuts cuts, List<Part> parts) {}

  /**
   * Both figures of the whole slice.
   *
   * @param sentence both figures, each with its uncertainty
   * @param unanswered the next step if there is no invitation; null if there is an answer
   */
  record Whole(
      String heading,
      String sentence,
      String days,
      String csv,
      List<Choices> choices,
      @Nullable String unanswered) {}

  /**
   * The survey's figure.
   *
   * @param levels the observed figure, the figure adjusted for non-response, and the bounds if all
   *     had answered
   * @param floor the start of its scale
   */
  record Survey(String name, List<Row> levels, String floor) {}

  /**
   * Both figures of each unit or period.
   *
   * @param charted type of the chart: {@code ranges} or {@code trend}
   */
  record Cuts(
      String title, String charted, List<Row> survey, List<Row> rating, Excerpt.Shown shown) {}

  /**
   * One figure.
   *
   * @param value null for none; an interval without a value shows bounds
   */
  record Row(
      String name,
      @Nullable String href,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
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
   * One analysis.
   *
   * @param key id of the part within the page
   * @param needs which answers it uses, and how many it excludes
   * @param details figures for few readers, collapsed
   * @param links further pages; empty if there are none or the reader may not see them
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
