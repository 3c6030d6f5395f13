package io.cxrating.web.unit;

import io.cxrating.figures.rated.MeasureFigures;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.standard.model.Target;
import io.cxrating.stats.Interval;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Ranged;
import io.cxrating.web.rows.RowsResource;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the points that a unit loses. */
record LossReport(PageSlice slice, Numerals numerals, Wording texts) {

  /**
   * The points that one criterion costs.
   *
   * @param points with an interval that follows from its attainment
   * @param typical the values of its measure, empty if the measure is not numeric
   * @param unrated text of the chart if there are none
   * @param href the interactions that missed it, null if the reader may not see them
   */
  record Loss(
      String touchpoint,
      String criterion,
      Ranged points,
      String attainment,
      String typical,
      String unrated,
      @Nullable String href) {}

  /** The cost of each criterion, the largest first. */
  List<Loss> lines(RatingRow whole, RatingAnswer byCriterion, boolean mayFollow) {
    Map<String, RatingRow> rated =
        byCriterion.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.key().get("touchpoint") + "." + row.key().get("criterion"),
                    Function.identity()));
    Typical words = new Typical(numerals, texts);
    Map<String, String> typical =
        Objects.requireNonNull(whole.measures(), "the page asks for measures").stream()
            .collect(
                Collectors.toMap(
                    each -> each.measured().touchpoint() + "." + each.measured().criterion(),
                    each -> words.of(each, isAtLeast(whole.version(), each))));
    return whole.contributions().stream()
        .map(
            each -> {
              String key = each.touchpoint() + "." + each.criterion();
              return loss(each, rated.get(key), typical.getOrDefault(key, ""), mayFollow);
            })
        .toList();
  }

  /** Whether larger values are better, in which case the 90th percentile is not informative. */
  private boolean isAtLeast(int version, MeasureFigures figures) {
    return slice.history().version(version).orElseThrow().content().touchpoints().stream()
        .filter(touchpoint -> touchpoint.key().equals(figures.measured().touchpoint()))
        .flatMap(touchpoint -> touchpoint.criteria().stream())
        .filter(criterion -> criterion.key().equals(figures.measured().criterion()))
        .anyMatch(criterion -> criterion.target() instanceof Target.AtLeast);
  }

  private Loss loss(
      Contribution cost, @Nullable RatingRow rated, String typical, boolean mayFollow) {
    String key = cost.touchpoint() + "." + cost.criterion();
    Double points = cost.points();
    Double attainment = cost.attainment();
    RatingRow.Rating attained = rated == null ? null : rated.summary().rating();
    Interval range =
        points == null || attained == null || !(attained.value() < 100)
            ? null
            : range(points, attained);
    return new Loss(
        slice.names().touchpoint(cost.touchpoint()),
        slice.names().criterion(cost.touchpoint(), cost.criterion()),
        new Ranged(
            range == null ? null : points,
            range,
            points == null ? Numerals.NONE : numerals.points(points),
            range == null ? "" : numerals.range(range.lower(), range.upper())),
        attainment == null ? Numerals.NONE : numerals.percent(attainment),
        typical,
        points != null && points == 0 ? texts.say("neverMissed") : texts.say("insufficient"),
        mayFollow ? missed(key) : null);
  }

  /** The weight is declared and exact, so the uncertainty of the cost is that of the attainment. */
  private static Interval range(double points, RatingRow.Rating attained) {
    double perPoint = points / (100 - attained.value());
    return new Interval(
        perPoint * (100 - attained.shown().upper()), perPoint * (100 - attained.shown().lower()));
  }

  private String missed(String criterion) {
    return slice.filter().ask(RowsResource.QUESTION).with("criterion", criterion).page(Paths.ROWS);
  }
}
