package io.cxrating.web.outcome;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.NumberField;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.standard.DeclarationPage.Promise;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The achieved outcome by unit, and the associated criteria.
 *
 * @param empty the next step if there is nothing to show, else null
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomePage(
    Frame frame,
    @Nullable Empty empty,
    String heading,
    List<Crumb> crumbs,
    @Nullable FilterForm filters,
    @Nullable Found found)
    implements TemplateInstance {

  /**
   * The content of the page.
   *
   * @param others the other outcomes of the standard
   * @param card shares of the units, null for a reader who may not see them
   * @param evidence the associated criteria; null for a reader who may not see them
   * @param along the outcome's rate along a measure; null for a reader who may not see it
   * @param target the field of the target in percent
   */
  record Found(
      Choices others,
      @Nullable Card card,
      @Nullable Evidence evidence,
      @Nullable Along along,
      NumberField target) {}

  /**
   * The achieved outcome by unit.
   *
   * @param warning null for none
   * @param target in percent, null for none
   * @param mix the mix of the adjustment
   * @param shown the excerpt shown
   */
  record Card(
      String sentence,
      @Nullable String warning,
      @Nullable Double target,
      CommonMix mix,
      List<UnitShare> rows,
      Excerpt.Shown shown,
      String csv) {}

  /**
   * The mix that shares are adjusted to.
   *
   * @param choices the available mixes
   * @param adjusted whether there are adjusted shares
   * @param left the dropped cells; null for none
   */
  record CommonMix(Choices choices, boolean adjusted, @Nullable String left) {}

  /**
   * One unit.
   *
   * @param known number of interactions with a known outcome
   * @param why there is no share; empty if there is one
   */
  record UnitShare(
      String name, Ranged share, @Nullable Aim aim, Ranged adjusted, String known, String why) {}

  /** The verdict on a share and the target; {@code mark} is its style class. */
  record Aim(String text, String mark) {}

  /**
   * The associated criteria.
   *
   * @param whole the association of the whole standard
   * @param rows the criteria with a verdict, associated ones first
   * @param needs the same by need; null for none
   * @param unjudged the others, and why
   */
  record Evidence(
      String sentence,
      String whole,
      List<Judged> rows,
      @Nullable Needs needs,
      List<Promise> unjudged,
      String csv) {}

  /**
   * One criterion with a verdict.
   *
   * @param mark style class of the verdict
   * @param odds odds ratio with the other criteria held fixed, which the verdict is about
   * @param alone risk difference in points, not adjusted for other criteria
   */
  record Judged(
      String name,
      String touchpoint,
      String verdict,
      String mark,
      Ranged odds,
      Ranged alone,
      Weight weight,
      String sentence) {}

  /** The weight of a criterion in its touchpoint. */
  record Weight(String declared, String evidenced) {}

  /** Columns for the needs; cells in the order of the heads. */
  record Needs(List<String> heads, List<NeedRow> rows) {}

  /** One criterion for each need. */
  record NeedRow(String name, List<NeedCell> cells) {}

  /** One criterion for one need; {@code odds} is empty for none. */
  record NeedCell(String need, String verdict, String mark, String odds) {}

  /**
   * The outcome's rate along a measure.
   *
   * @param measures the switch of measures
   * @param found null until a measure is chosen
   */
  record Along(Choices measures, @Nullable Curve found) {}

  /** The rate in bins of the measure. */
  record Curve(String title, String sentence, List<Bin> rows, String csv) {}

  /** Interactions with similar values of the measure. */
  record Bin(String name, Ranged share, String interactions) {}
}
