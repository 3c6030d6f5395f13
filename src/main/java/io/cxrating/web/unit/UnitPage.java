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

/**
 * Everything about one unit.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param about the unit and its figures, null where the page is empty
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UnitPage(Frame frame, Empty empty, List<Crumb> crumbs, FilterForm filters, About about)
    implements TemplateInstance {

  /**
   * What is said of the unit.
   *
   * @param bands where each band starts, as JSON for the charts
   * @param below the overview of its parts, null for a unit without any
   * @param evoked what was felt, apart from the rating; empty where no measure says so
   */
  record About(
      String name,
      String sentence,
      String days,
      String bands,
      Gauge gauge,
      List<UnitReport.Fact> facts,
      String below,
      String csv,
      Losses losses,
      Trend trend,
      Parts touchpoints,
      Parts categories,
      List<EvokedReport.Evoked> evoked,
      Quality quality) {}

  /** Where the points are lost. */
  record Losses(List<LossReport.Loss> lines, Turning turning, String csv) {

    /** Whether a criterion has a number to be told of. */
    public boolean measured() {
      return lines.stream().anyMatch(line -> !line.typical().isEmpty());
    }
  }

  /** From period to period. */
  record Trend(String sentence, List<UnitReport.Period> periods, Choices lengths, String csv) {}

  /** The ratings of the parts of one kind. */
  record Parts(List<UnitReport.Part> lines, Turning turning, String csv) {}

  /** How good the data are. */
  record Quality(List<UnitReport.Fact> facts, List<Refused> refused) {}

  /** Rows that were refused, for one reason. */
  record Refused(String code, String meaning, String rows) {}
}
