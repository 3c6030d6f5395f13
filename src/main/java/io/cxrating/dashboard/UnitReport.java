package io.cxrating.dashboard;

import io.cxrating.comparison.TrendAnswer;
import io.cxrating.comparison.TrendPoint;
import io.cxrating.rating.MeasureFigures;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.rating.RatingRow;
import io.cxrating.rating.RatingRow.Contribution;
import io.cxrating.standard.Target;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.chart.Signal;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known about one unit, in the reader's numbers. */
final class UnitReport {
  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;

  /** One figure with what belongs to it. */
  record Fact(String name, String value, String detail) {}

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

  /** The rating of one part: a touchpoint or a need. */
  record Part(String name, String href, Gauge gauge, String interactions, String detail) {}

  /**
   * One period.
   *
   * @param change said where the level changed, else null
   * @param signals the patterns that end here, in words
   */
  record Period(
      String name,
      Gauge gauge,
      Double centre,
      Double lower,
      Double upper,
      String limits,
      String change,
      String signals,
      String interactions) {}

  UnitReport(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
  }

  List<Fact> facts(RatingRow row) {
    List<Fact> facts = new ArrayList<>();
    facts.add(share(texts.say("great"), row.great(), texts.say("greatMeans")));
    facts.add(share(texts.say("essentials"), row.essentials(), texts.say("essentialsMeans")));
    facts.add(
        new Fact(
            texts.say("interactions"),
            numerals.count(row.interactions()),
            texts.say("ofCustomers", numerals.count(row.customers()), numerals.count(row.days()))));
    return facts;
  }

  private Fact share(String name, ShareEstimate share, String meaning) {
    return share == null
        ? new Fact(name, Numerals.NONE, meaning)
        : new Fact(
            name,
            numerals.percent(share.share()),
            texts.say("between", numerals.percent(share.lower()), numerals.percent(share.upper()))
                + " "
                + meaning);
  }

  List<Fact> quality(RatingRow row) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            texts.say("coverage"),
            row.coverage() == null ? Numerals.NONE : numerals.percent(row.coverage()),
            row.bounds() == null || row.bounds().get(0).equals(row.bounds().get(1))
                ? texts.say("coverageMeans")
                : texts.say(
                    "coverageBounds",
                    numerals.points(row.bounds().get(0)),
                    numerals.points(row.bounds().get(1)))));
    if (row.effectiveInteractions() != null) {
      facts.add(
          new Fact(
              texts.say("effective"),
              numerals.count(Math.round(row.effectiveInteractions())),
              texts.say("effectiveMeans", numerals.points(row.designEffect()))));
    }
    return facts;
  }

  /** What each criterion costs, the largest loss first. */
  List<Loss> losses(RatingRow whole, RatingAnswer byCriterion, boolean mayFollow) {
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
    return slice.filter().ask(RowsResource.QUESTION).with("criterion", criterion).page("/rows");
  }

  /** The parts by touchpoint, in the order of the standard. */
  List<Part> touchpoints(RatingAnswer answer) {
    List<String> order = slice.history().touchpoints();
    return answer.rows().stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.key().get("touchpoint"))))
        .map(
            row -> {
              String key = (String) row.key().get("touchpoint");
              return part(
                  slice.names().touchpoint(key),
                  slice.filter().withTouchpoint(key).unitHref(slice.filter().unit()),
                  row,
                  intended(key, answer.basis().version()));
            })
        .toList();
  }

  private String intended(String touchpoint, int version) {
    return slice.history().version(version).orElseThrow().content().touchpoints().stream()
        .filter(each -> each.key().equals(touchpoint))
        .flatMap(each -> slice.history().intended(each).intendedEmotions().stream())
        .collect(Collectors.joining(", "));
  }

  /** The parts by need; those without one come last. */
  List<Part> categories(RatingAnswer answer) {
    return answer.rows().stream()
        .map(
            row -> {
              String key = (String) row.key().get("category");
              return part(
                  key == null ? texts.say("noCategory") : slice.names().category(key),
                  key == null
                      ? null
                      : slice.filter().withCategory(key).unitHref(slice.filter().unit()),
                  row,
                  "");
            })
        .toList();
  }

  private Part part(String name, String href, RatingRow row, String detail) {
    return new Part(
        name, href, Gauge.of(row, numerals, texts), numerals.count(row.interactions()), detail);
  }

  List<Period> periods(TrendAnswer trend) {
    Map<String, Double> changes =
        trend.changePoints().stream()
            .collect(
                Collectors.toMap(TrendAnswer.ChangePoint::period, TrendAnswer.ChangePoint::pValue));
    return trend.points().stream()
        .map(point -> period(point, changes.containsKey(point.period())))
        .toList();
  }

  private Period period(TrendPoint point, boolean changed) {
    TrendPoint.Control control = point.control();
    return new Period(
        point.period(),
        gauge(point),
        control == null ? null : control.centre(),
        control == null ? null : control.lower(),
        control == null ? null : control.upper(),
        control == null ? "" : numerals.range(control.lower(), control.upper()),
        changed ? texts.say("levelChanged") : null,
        point.signals().stream().map(this::signal).collect(Collectors.joining(", ")),
        numerals.count(point.interactions()));
  }

  private Gauge gauge(TrendPoint point) {
    return point.rating() == null
        ? Gauge.none(point.reasons(), texts)
        : Gauge.of(point.rating(), point.status(), point.reasons(), numerals, texts);
  }

  private String signal(Signal.Rule rule) {
    return switch (rule) {
      case BEYOND_LIMIT -> texts.say("beyondLimit");
      case ONE_SIDE -> texts.say("oneSide");
      case STEADY_TREND -> texts.say("steadyTrend");
    };
  }
}
