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

/**
 * The units below the reader's.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param heading the unit whose parts are shown
 * @param sentence what can and cannot be concluded
 * @param days the days of the slice, in words
 * @param bands where each band starts, as JSON for the chart
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OverviewPage(
    Frame frame,
    Empty empty,
    String heading,
    List<Crumb> crumbs,
    FilterForm filters,
    List<Choices> choices,
    String sentence,
    String days,
    String bands,
    List<Overview.Line> lines,
    Rows rows,
    Links links)
    implements TemplateInstance {

  /**
   * Which of the rows are shown.
   *
   * @param vacant the units without data, in words; null for none
   */
  record Rows(Excerpt.Shown shown, String vacant) {}

  /** Where else the same is found. */
  record Links(String unit, String compare, String ratingsCsv, String rankingCsv) {}
}
