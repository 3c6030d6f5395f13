package io.cxrating.web.compare;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.Turning;
import io.cxrating.web.slice.UnitChooser;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that compares units.
 *
 * @param empty the next step if there is nothing to show, else null
 * @param chooser the slice and the available units
 * @param found the result; null if fewer than two units are chosen
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComparePage(
    Frame frame, @Nullable Empty empty, @Nullable Chooser chooser, @Nullable Found found)
    implements TemplateInstance {

  /** The available units; {@code open} if the reader has to choose. */
  record Chooser(FilterForm filters, UnitChooser units, boolean open) {}

  /**
   * The differences.
   *
   * @param adjustedSentence summary for a common mix of customers; null for none
   * @param left why nothing is adjusted although the reader chose a mix; null if it is
   */
  record Found(
      String days,
      String sentence,
      @Nullable String adjustedSentence,
      @Nullable String left,
      List<Choices> choices,
      List<CompareReport.Pair> pairs,
      Turning turning,
      String csv) {}
}
