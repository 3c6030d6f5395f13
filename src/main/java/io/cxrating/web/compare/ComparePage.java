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

/**
 * Units beside each other.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param chooser the units that can be chosen
 * @param found what came out, null where fewer than two units are chosen
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComparePage(
    Frame frame, Empty empty, FilterForm filters, UnitChooser chooser, boolean open, Found found)
    implements TemplateInstance {

  /**
   * The differences.
   *
   * @param adjustedSentence what they come to for a common mix of customers, null where none
   * @param left why nothing is adjusted though the reader chose a mix, null where it is
   */
  record Found(
      String days,
      String sentence,
      String adjustedSentence,
      String left,
      List<Choices> choices,
      List<CompareReport.Pair> pairs,
      Turning turning,
      String csv) {}
}
