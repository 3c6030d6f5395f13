package io.cxrating.dashboard;

import io.cxrating.dashboard.OverviewPage.Choices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What customers achieve, unit by unit, and what goes with it.
 *
 * @param empty what to do first where there is nothing to show, else null
 * @param card shares of the units, null for who may not see them
 * @param evidence what goes with the outcome, null for who may not see it
 * @param target where it starts to change along a measure, null unless asked for
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutcomePage(
    Frame frame,
    Empty empty,
    String heading,
    List<Crumb> crumbs,
    FilterForm filters,
    List<Choices> choices,
    Card card,
    Evidence evidence,
    Along target)
    implements TemplateInstance {

  /** What the units achieved; {@code warning} is null where nobody needs one. */
  record Card(String sentence, String warning, List<Row> rows, String csv) {}

  /** What goes with the outcome, criterion by criterion. */
  record Evidence(String sentence, String whole, List<Row> rows, String csv) {}

  /** The outcome's rate along a measure. */
  record Along(String title, String sentence, List<Row> rows, String csv) {}

  /**
   * One figure in percent or points, with its interval.
   *
   * @param value null where there is none; so are its limits
   * @param details further columns, in the order of the table
   */
  record Row(
      String name,
      Double value,
      Double lower,
      Double upper,
      String text,
      String interval,
      List<String> details,
      String sentence) {

    public boolean isKnown() {
      return value != null;
    }
  }
}
