package io.cxrating.web.overview;

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
 * The units below the reader's.
 *
 * @param empty the next step if there is nothing to show, else null
 * @param heading the unit whose children are shown
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OverviewPage(
    Frame frame,
    @Nullable Empty empty,
    String heading,
    List<Crumb> crumbs,
    @Nullable FilterForm filters,
    @Nullable Found found)
    implements TemplateInstance {

  /**
   * The units.
   *
   * @param sentence the conclusion
   * @param days the days of the slice, in words
   * @param bands lower limits of the bands, as JSON for the chart
   */
  record Found(
      List<Choices> choices,
      String sentence,
      String days,
      String bands,
      List<Overview.Line> lines,
      Rows rows,
      Links links) {}

  /**
   * The excerpt of the rows.
   *
   * @param vacant the units without data, in words; null for none
   */
  record Rows(Excerpt.Shown shown, @Nullable String vacant) {}

  /** Links to other views of the same data. */
  record Links(
      @Nullable String unit, @Nullable String compare, String ratingsCsv, String rankingCsv) {}
}
