package io.cxrating.web.rows;

import io.cxrating.web.kit.Frame;
import io.cxrating.web.slice.Crumb;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction explained.
 *
 * @param heading touchpoint and time
 * @param sentence summary of its criteria
 * @param journey the interactions of the same journey, this one included; empty for none
 * @param said the customer's survey answers; empty for none
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExplainedPage(
    Frame frame,
    String heading,
    List<Crumb> crumbs,
    String sentence,
    List<Judged> criteria,
    Traits traits,
    List<Stop> journey,
    List<Answer> said)
    implements TemplateInstance {

  /**
   * One criterion.
   *
   * @param measure the measure that it uses; empty for none
   * @param half the tolerance; empty for none
   * @param state name of the result in lower case, for the style sheet
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

  /**
   * The known properties of the interaction.
   *
   * @param known unit, time and source
   * @param others facts that no criterion uses
   */
  record Traits(List<Trait> known, List<Trait> others) {}

  /** A known property of the interaction; {@code href} may be null. */
  record Trait(String name, @Nullable String value, @Nullable String href) {}

  /** One interaction of the journey; {@code href} is null for this one. */
  record Stop(String when, String touchpoint, String unit, String channel, @Nullable String href) {}

  /** A survey answer and its time. */
  record Answer(String instrument, String score, String scale, String when, String delay) {}
}
