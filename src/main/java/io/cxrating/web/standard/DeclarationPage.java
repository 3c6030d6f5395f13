package io.cxrating.web.standard;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.slice.FilterForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A standard as people read it.
 *
 * @param empty what to do first where there is no standard, else null
 * @param filters of the slice whose attainment is shown, null for who may not see ratings
 * @param sentence what it consists of, and what comes of it
 * @param days the days of the slice, in words; null without ratings
 * @param draft where a draft may be tried, null for who may not
 * @param csv attainment as CSV, null without ratings
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DeclarationPage(
    Frame frame,
    Empty empty,
    String heading,
    FilterForm filters,
    String sentence,
    String days,
    String draft,
    String csv,
    List<Stage> stages,
    List<Promise> outcomes,
    List<Promise> needs,
    List<Fact> facts,
    Releases releases,
    List<Advice> advice)
    implements TemplateInstance {

  /**
   * One touchpoint, in the order of the journey.
   *
   * @param gauge its rating, null without ratings
   * @param share of the whole weight, in words
   */
  record Stage(
      String key, String name, String share, List<String> emotions, Gauge gauge, List<Line> lines) {

    /** Whether any of its criteria has a figure to be drawn. */
    public boolean isDrawn() {
      return lines.stream().anyMatch(line -> line.gauge() != null);
    }

    /** Whether evidence is shown of any of its criteria. */
    public boolean isWeighed() {
      return lines.stream().anyMatch(line -> line.evidence() != null);
    }
  }

  /**
   * One criterion.
   *
   * @param exceptions what is demanded for single needs, each in words
   * @param share of the whole weight, in words
   * @param gauge attainment from 0 to 100, null without ratings
   * @param evidence whether it goes with the outcomes, null where that is not shown
   * @param missed where the interactions that missed it are, null for who may not see them
   */
  record Line(
      String statement,
      boolean essential,
      String measure,
      String demanded,
      String half,
      List<String> exceptions,
      String share,
      List<String> serves,
      Gauge gauge,
      List<Promise> evidence,
      String missed) {}

  /** Something that the standard names, and what is said of it; {@code href} may be null. */
  public record Promise(String name, String detail, String href) {}

  /** One measure. */
  record Fact(String key, String type, String unit, String values) {}

  /**
   * The versions and what sets two of them apart.
   *
   * @param title of the differences, null where there is only one version
   */
  record Releases(List<Release> all, String title, List<Change> changes) {}

  /** One version; {@code href} is null for the one that is shown. */
  record Release(
      String version, String from, String published, String digest, String href, String compare) {}

  /** One difference between two versions. */
  record Change(String part, String kind, String before, String after) {}

  /** One finding of the lint. */
  public record Advice(String severity, String state, String path, String message) {}
}
