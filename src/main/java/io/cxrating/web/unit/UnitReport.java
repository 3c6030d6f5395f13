package io.cxrating.web.unit;

import io.cxrating.comparison.trend.TrendAnswer;
import io.cxrating.comparison.trend.TrendPoint;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.row.Limits;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.chart.Signal;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the figures of one unit. */
final class UnitReport {
  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;

  /** One figure with its details. */
  record Fact(String name, String value, String detail) {}

  /** The rating of one part: a touchpoint or a need. */
  record Part(
      String name, @Nullable String href, Gauge gauge, String interactions, String detail) {}

  /**
   * One period.
   *
   * @param change a text if the level changed, else null
   * @param signals the patterns that end in this period, in words
   */
  record Period(
      String name,
      Gauge gauge,
      @Nullable Double centre,
      @Nullable Limits control,
      String limits,
      @Nullable String change,
      String signals,
      String interactions) {}

  UnitReport(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
  }

  List<Fact> facts(RatingRow row) {
    List<Fact> facts = new ArrayList<>();
    facts.add(share(texts.say("great"), row.summary().great(), texts.say("greatMeans")));
    facts.add(
        share(texts.say("essentials"), row.summary().essentials(), texts.say("essentialsMeans")));
    facts.add(
        new Fact(
            texts.say("interactions"),
            numerals.count(row.sample().interactions()),
            texts.say(
                "ofCustomers",
                numerals.count(row.sample().customers()),
                numerals.count(row.sample().days()))));
    return facts;
  }

  private Fact share(String name, @Nullable ShareEstimate share, String meaning) {
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
            numerals.percent(row.observation().coverage()),
            row.observation().bounds() == null
                    || row.observation().bounds().get(0).equals(row.observation().bounds().get(1))
                ? texts.say("coverageMeans")
                : texts.say(
                    "coverageBounds",
                    numerals.points(row.observation().bounds().get(0)),
                    numerals.points(row.observation().bounds().get(1)))));
    if (row.sample().effectiveInteractions() != null && row.sample().designEffect() != null) {
      facts.add(
          new Fact(
              texts.say("effective"),
              numerals.count(Math.round(row.sample().effectiveInteractions())),
              texts.say("effectiveMeans", numerals.points(row.sample().designEffect()))));
    }
    return facts;
  }

  /** The ratings by touchpoint, in the order of the standard. */
  List<Part> touchpoints(RatingAnswer answer) {
    List<String> order = slice.history().touchpoints();
    return answer.rows().stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.key().get("touchpoint"))))
        .map(
            row -> {
              String key = (String) Objects.requireNonNull(row.key().get("touchpoint"));
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

  /** The ratings by need; interactions without one come last. */
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

  private Part part(String name, @Nullable String href, RatingRow row, String detail) {
    return new Part(
        name,
        href,
        Gauge.of(row, numerals, texts),
        numerals.count(row.sample().interactions()),
        detail);
  }

  List<Period> periods(TrendAnswer trend) {
    Map<String, Double> changes =
        trend.changePoints().stream()
            .collect(
                Collectors.toMap(TrendAnswer.ChangePoint::period, TrendAnswer.ChangePoint::pValue));
    return trend.points().stream()
        .map(point -> period(point, changes.containsKey(point.span().period())))
        .toList();
  }

  private Period period(TrendPoint point, boolean changed) {
    TrendPoint.Control control = point.watched().control();
    return new Period(
        point.span().period(),
        gauge(point),
        control == null ? null : control.centre(),
        control == null ? null : new Limits(control.lower(), control.upper()),
        control == null ? "" : numerals.range(control.lower(), control.upper()),
        changed ? texts.say("levelChanged") : null,
        point.watched().signals().stream().map(this::signal).collect(Collectors.joining(", ")),
        numerals.count(point.sample().interactions()));
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
