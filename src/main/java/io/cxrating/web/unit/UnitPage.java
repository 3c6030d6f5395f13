package io.cxrating.web.unit;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.Turning;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one unit.
 *
 * @param empty the next step if there is nothing to show, else null
 * @param about the unit and its figures, null if the page is empty
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UnitPage(
    Frame frame,
    @Nullable Empty empty,
    List<Crumb> crumbs,
    @Nullable FilterForm filters,
    @Nullable About about)
    implements TemplateInstance {

  /**
   * The content of the page.
   *
   * @param evoked the inferred emotions, which are not part of the rating; empty without an emotion
   *     measure
   */
  record About(
      Whole whole,
      Losses losses,
      Trend trend,
      Parts touchpoints,
      Parts categories,
      List<EvokedReport.Evoked> evoked,
      Quality quality) {}

  /**
   * The figures of the whole unit.
   *
   * @param bands lower limits of the bands, as JSON for the charts
   * @param below the overview of its child units; null for a leaf
   */
  record Whole(
      String name,
      String sentence,
      String days,
      String bands,
      Gauge gauge,
      List<UnitReport.Fact> facts,
      @Nullable String below,
      String csv) {}

  /** The points that each criterion costs. */
  record Losses(List<LossReport.Loss> lines, Turning turning, String csv) {

    /** Whether any criterion has a numeric measure. */
    public boolean measured() {
      return lines.stream().anyMatch(line -> !line.typical().isEmpty());
    }
  }

  /** The trend over periods. */
  record Trend(String sentence, List<UnitReport.Period> periods, Choices lengths, String csv) {}

  /** The ratings by touchpoint or by need. */
  record Parts(List<UnitReport.Part> lines, Turning turning, String csv) {}

  /** The quality of the data. */
  record Quality(List<UnitReport.Fact> facts, List<Refused> refused) {}

  /** The number of rows rejected for one reason. */
  record Refused(String code, String meaning, String rows) {}
}
