package io.cxrating.web.standard;

import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Frame;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.slice.FilterForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a standard.
 *
 * @param empty the next step if there is no standard, else null
 * @param filters of the slice whose attainment is shown, null for a reader who may not see ratings
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DeclarationPage(
    Frame frame,
    @Nullable Empty empty,
    String heading,
    @Nullable FilterForm filters,
    @Nullable Found found)
    implements TemplateInstance {

  /**
   * A version of the standard.
   *
   * @param draft the page that tries a draft; null for a reader who may not
   * @param advice findings of the lint
   */
  record Found(
      Summary summary,
      @Nullable String draft,
      Declared declared,
      Releases releases,
      List<Advice> advice) {}

  /**
   * The rating of the standard.
   *
   * @param sentence its size and its rating
   * @param days the days of the slice, in words; null without ratings
   * @param csv attainment as CSV, null without ratings
   */
  record Summary(String sentence, @Nullable String days, @Nullable String csv) {}

  /** The declarations of the standard. */
  record Declared(
      List<Stage> stages, List<Promise> outcomes, List<Promise> needs, List<Fact> facts) {}

  /**
   * One touchpoint, in the order of the journey.
   *
   * @param gauge its rating, null without ratings
   * @param share of the whole weight, in words
   */
  record Stage(
      String key,
      String name,
      String share,
      List<String> emotions,
      @Nullable Gauge gauge,
      List<Line> lines) {

    /** Whether any of its criteria has a figure to draw. */
    public boolean isDrawn() {
      return lines.stream().anyMatch(line -> line.gauge() != null);
    }

    /** Whether evidence is shown for any of its criteria. */
    public boolean isWeighed() {
      return lines.stream().anyMatch(line -> line.evidence() != null);
    }
  }

  /**
   * One criterion.
   *
   * @param share of the whole weight, in words
   * @param gauge attainment from 0 to 100, null without ratings
   * @param evidence its association with the outcomes; null if not shown
   * @param missed address of the interactions that missed it; null for a reader who may not see
   *     them
   */
  record Line(
      String statement,
      boolean essential,
      Demand demand,
      String share,
      List<String> serves,
      @Nullable Gauge gauge,
      @Nullable List<Promise> evidence,
      @Nullable String missed) {}

  /**
   * The demand of a criterion.
   *
   * @param half the tolerance; empty for none
   * @param exceptions the overrides, each in words
   */
  record Demand(String measure, String demanded, String half, List<String> exceptions) {}

  /** A named declaration with its description; {@code href} may be null. */
  public record Promise(String name, String detail, @Nullable String href) {}

  /** One measure. */
  record Fact(String key, String type, String unit, String values) {}

  /**
   * The versions, and the differences of two of them.
   *
   * @param title of the differences, null if there is only one version
   */
  record Releases(List<Release> all, @Nullable String title, List<Change> changes) {}

  /** One version; {@code href} is null for the version that is shown. */
  record Release(
      String version,
      String from,
      String published,
      String digest,
      @Nullable String href,
      @Nullable String compare) {}

  /** One difference between two versions. */
  record Change(String part, String kind, String before, String after) {}

  /** One finding of the lint. */
  public record Advice(String severity, String state, String path, String message) {}
}
