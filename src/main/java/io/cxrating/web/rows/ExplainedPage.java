package io.cxrating.web.rows;

import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Crumb;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * One interaction explained.
 *
 * @param heading the touchpoint and when it happened
 * @param sentence what came of its criteria
 * @param traits where, when and by whom it was told
 * @param others facts that no criterion asks for
 * @param journey what happened on the same way, this one included; empty where there is none
 * @param said what the customer answered when asked; empty where nobody was asked
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExplainedPage(
    Frame frame,
    String heading,
    List<Crumb> crumbs,
    String sentence,
    List<Judged> criteria,
    List<Trait> traits,
    List<Trait> others,
    List<Stop> journey,
    List<Answer> said)
    implements TemplateInstance {

  /**
   * One criterion.
   *
   * @param measure the fact that it asks for, empty where it asks for none
   * @param half what would have counted half, empty where nothing does
   * @param state {@code met}, {@code tolerated}, {@code missed} or {@code unobserved}
   * @param result the same in words
   */
  record Judged(
      String statement,
      boolean essential,
      String measure,
      String demanded,
      String half,
      String observed,
      String state,
      String result) {}

  /** Something that is known of the interaction; {@code href} may be null. */
  record Trait(String name, String value, String href) {}

  /** One interaction of the journey; {@code href} is null for this one. */
  record Stop(String when, String touchpoint, String unit, String channel, String href) {}

  /** What somebody said, and when. */
  record Answer(String instrument, String score, String scale, String when, String delay) {}
}
