package io.cxrating.web.unit;

import io.cxrating.figures.rated.MeasureFigures;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.standard.model.Target;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.rows.RowsResource;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a unit loses its points, in the reader's numbers. */
record LossReport(PageSlice slice, Numerals numerals, Wording texts) {

  /**
   * What one criterion costs.
   *
   * @param points with the interval that its attainment has
   * @param typical the values of its measure, empty where it has no number
   * @param unrated said in the chart where there are none
   * @param href the interactions that missed it, null where the reader may not see any
   */
  record Loss(
      String touchpoint,
      String criterion,
      Double points,
      Double lower,
      Double upper,
      String text,
      String interval,
      String attainment,
      String typical,
      String unrated,
      String href) {}

  /** What each criterion costs, the largest loss first. */
  List<Loss> lines(RatingRow whole, RatingAnswer byCriterion, boolean mayFollow) {
    Map<String, RatingRow> rated =
        byCriterion.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.key().get("touchpoint") + "." + row.key().get("criterion"),
                    Function.identity()));
    Typical words = new Typical(numerals, texts);
    Map<String, String> typical =
        whole.measures().stream()
            .collect(
                Collectors.toMap(
                    each -> each.touchpoint() + "." + each.criterion(),
                    each -> words.of(each, isAtLeast(whole.version(), each))));
    return whole.contributions().stream()
        .map(
            each -> {
              String key = each.touchpoint() + "." + each.criterion();
              return loss(each, rated.get(key), typical.getOrDefault(key, ""), mayFollow);
            })
        .toList();
  }

  /** Whether more is better, so that the high end of the measure says nothing. */
  private boolean isAtLeast(int version, MeasureFigures figures) {
    return slice.history().version(version).orElseThrow().content().touchpoints().stream()
        .filter(touchpoint -> touchpoint.key().equals(figures.touchpoint()))
        .flatMap(touchpoint -> touchpoint.criteria().stream())
        .filter(criterion -> criterion.key().equals(figures.criterion()))
        .anyMatch(criterion -> criterion.target() instanceof Target.AtLeast);
  }

  private Loss loss(Contribution cost, RatingRow rated, String typical, boolean mayFollow) {
    String key = cost.touchpoint() + "." + cost.criterion();
    boolean withheld = cost.points() == null;
    RatingRow.Rating attained = rated == null || withheld ? null : rated.rating();
    // The weight is declared, so the cost is as uncertain as the attainment and no more.
    boolean known = attained != null && attained.value() < 100;
    double perPoint = known ? cost.points() / (100 - attained.value()) : 0;
    Double lower = known ? perPoint * (100 - attained.shown().upper()) : null;
    Double upper = known ? perPoint * (100 - attained.shown().lower()) : null;
    return new Loss(
        slice.names().touchpoint(cost.touchpoint()),
        slice.names().criterion(cost.touchpoint(), cost.criterion()),
        known ? cost.points() : null,
        lower,
        upper,
        withheld ? Numerals.NONE : numerals.points(cost.points()),
        known ? numerals.range(lower, upper) : "",
        withheld ? Numerals.NONE : numerals.percent(cost.attainment()),
        typical,
        !withheld && cost.points() == 0 ? texts.say("neverMissed") : texts.say("insufficient"),
        mayFollow ? missed(key) : null);
  }

  private String missed(String criterion) {
    return slice.filter().ask(RowsResource.QUESTION).with("criterion", criterion).page(Paths.ROWS);
  }
}
