package io.cxrating.web.outcome;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.standard.DeclarationPage.Promise;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What customers achieve, unit by unit, and what goes with it.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param others the other outcomes of the standard
 * @param target in percent as the form has it, empty for none
 * @param card shares of the units, null for who may not see them
 * @param evidence what goes with the outcome, null for who may not see it
 * @param along where it starts to change along a measure, null for who may not see it
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomePage(
    Frame frame,
    Empty empty,
    String heading,
    List<Crumb> crumbs,
    FilterForm filters,
    Choices others,
    String target,
    Card card,
    Evidence evidence,
    Along along)
    implements TemplateInstance {

  /**
   * What the units achieved.
   *
   * @param warning null where nobody needs one
   * @param target in percent, null for none
   * @param mix the switch of what the mix is made equal in
   * @param adjusted whether there are adjusted shares
   * @param left what was left out of the common mix, null for nothing
   * @param shown which of the units the rows are
   */
  record Card(
      String sentence,
      String warning,
      Double target,
      Choices mix,
      boolean adjusted,
      String left,
      List<UnitShare> rows,
      Excerpt.Shown shown,
      String csv) {}

  /**
   * One unit.
   *
   * @param known of how many interactions the outcome is known
   * @param why there is no share, empty where there is one
   */
  record UnitShare(String name, Ranged share, Aim aim, Ranged adjusted, String known, String why) {}

  /** Where a share stands against the target; {@code mark} is how it looks. */
  record Aim(String text, String mark) {}

  /**
   * What goes with the outcome.
   *
   * @param whole what the standard as a whole tells of it
   * @param rows the criteria that can be judged, those that matter first
   * @param needs the same by need, null where there is none
   * @param unjudged the others, and why
   */
  record Evidence(
      String sentence,
      String whole,
      List<Judged> rows,
      Needs needs,
      List<Promise> unjudged,
      String csv) {}

  /**
   * One criterion that can be judged.
   *
   * @param mark how the verdict looks
   * @param odds the other criteria held equal, which the verdict is about
   * @param alone points, whatever else was met
   */
  record Judged(
      String name,
      String touchpoint,
      String verdict,
      String mark,
      Ranged odds,
      Ranged alone,
      String declaredWeight,
      String evidencedWeight,
      String sentence) {}

  /** The needs beside each other; cells in the order of the heads. */
  record Needs(List<String> heads, List<NeedRow> rows) {}

  /** One criterion for each need. */
  record NeedRow(String name, List<NeedCell> cells) {}

  /** One criterion for one need; {@code odds} is empty where there are none. */
  record NeedCell(String need, String verdict, String mark, String odds) {}

  /**
   * The outcome's rate along a measure.
   *
   * @param measures the switch of measures
   * @param found null until a measure is chosen
   */
  record Along(Choices measures, Curve found) {}

  /** The rate in bins of the measure. */
  record Curve(String title, String sentence, List<Bin> rows, String csv) {}

  /** Interactions with like values of the measure. */
  record Bin(String name, Ranged share, String interactions) {}
}
