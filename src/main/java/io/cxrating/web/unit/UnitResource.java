package io.cxrating.web.unit;

import io.cxrating.access.Role;
import io.cxrating.comparison.trend.TrendAnswer;
import io.cxrating.comparison.trend.Trends;
import io.cxrating.figures.Basis;
import io.cxrating.figures.Figures;
import io.cxrating.figures.Window;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.rating.Ratings;
import io.cxrating.tally.Period;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Bands;
import io.cxrating.web.kit.Days;
import io.cxrating.web.kit.Empty;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.kit.Visit;
import io.cxrating.web.slice.Choices;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.FilterForm;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.web.slice.Slices;
import io.cxrating.web.slice.Switch;
import io.cxrating.web.unit.EvokedReport.Evoked;
import io.cxrating.web.unit.UnitPage.About;
import io.cxrating.web.unit.UnitPage.Losses;
import io.cxrating.web.unit.UnitPage.Parts;
import io.cxrating.web.unit.UnitPage.Trend;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Page of a unit: its rating, lost points, trend and parts. */
@Path("/units/{key}")
public class UnitResource {
  // Enough periods for a control chart, and few enough to distinguish in it.
  private static final long MOST_DAYS_BY_DAY = 60;
  private static final long MOST_DAYS_BY_WEEK = 430;
  private static final int MOST_PERIODS = Trends.MOST_PERIODS;

  private final Slices slices;
  private final Figures figures;
  private final DataQuality quality;
  private final Visit visit;
  private final Wording texts;

  UnitResource(Slices slices, Figures figures, DataQuality quality, Visit visit, Wording texts) {
    this.slices = slices;
    this.figures = figures;
    this.quality = quality;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public UnitPage unit(@RestPath String key) {
    QueryParameters query = visit.query(UnitWish.PARAMETERS);
    UnitWish wish = UnitWish.of(query);
    return slices.read(
        SliceFilter.of(query).withUnit(key), slice -> page(slice, wish), this::empty);
  }

  private UnitPage page(PageSlice slice, UnitWish wish) {
    String name = slice.unit().map(UnitNode::name).orElseThrow();
    return new UnitPage(
        visit.frame(name),
        null,
        Crumb.of(slice),
        FilterForm.of(path(slice), Map.of(), slice),
        about(slice, wish, name));
  }

  private UnitPage empty(Empty empty) {
    return new UnitPage(visit.frame(texts.say("unit")), empty, List.of(), null, null);
  }

  static String path(PageSlice slice) {
    return "/units/" + slice.filter().unit();
  }

  private About about(PageSlice slice, UnitWish wish, String name) {
    Numerals numerals = visit.numerals();
    UnitReport report = new UnitReport(slice, numerals, texts);
    Question whole = slice.filter().ask("ratings");
    RatingAnswer answer =
        figures.answer(
            slice.view(), Ratings.FIGURE, whole.with("measures", "true").readIn(visit.locale()));
    RatingRow row = answer.rows().getFirst();
    return new About(
        new UnitPage.Whole(
            name,
            answer.sentence(),
            Days.of(answer.basis(), numerals),
            Bands.json(slice.history(), answer.basis().version()),
            Gauge.of(row, numerals, texts),
            report.facts(row),
            slice.below().isEmpty() ? null : slice.filter().href(Section.OVERVIEW.path()),
            whole.csv()),
        losses(slice, wish, row),
        trend(slice, wish, report, answer.basis()),
        touchpoints(slice, wish, report),
        categories(slice, wish, report),
        evoked(slice, wish),
        quality.of(slice, report.quality(row), numerals));
  }

  private Losses losses(PageSlice slice, UnitWish wish, RatingRow whole) {
    Question asked = slice.filter().ask("ratings").with("by", "criterion");
    RatingAnswer answer =
        figures.answer(slice.view(), Ratings.FIGURE, asked.readIn(visit.locale()));
    List<LossReport.Loss> all =
        new LossReport(slice, visit.numerals(), texts)
            .lines(whole, answer, visit.may(Role.ANALYST));
    return new Losses(
        wish.cut(all, UnitWish.Part.LOSSES),
        wish.turning(slice, UnitWish.Part.LOSSES, all.size()),
        asked.csv());
  }

  private Parts touchpoints(PageSlice slice, UnitWish wish, UnitReport report) {
    Question asked = slice.filter().ask("ratings").with("by", "touchpoint");
    List<UnitReport.Part> all =
        report.touchpoints(
            figures.answer(slice.view(), Ratings.FIGURE, asked.readIn(visit.locale())));
    return parts(slice, wish, UnitWish.Part.TOUCHPOINTS, all, asked);
  }

  private Parts categories(PageSlice slice, UnitWish wish, UnitReport report) {
    Question asked = slice.filter().ask("ratings").with("by", "category");
    List<UnitReport.Part> all =
        report.categories(
            figures.answer(slice.view(), Ratings.FIGURE, asked.readIn(visit.locale())));
    return parts(slice, wish, UnitWish.Part.CATEGORIES, all, asked);
  }

  private static Parts parts(
      PageSlice slice,
      UnitWish wish,
      UnitWish.Part part,
      List<UnitReport.Part> all,
      Question asked) {
    return new Parts(wish.cut(all, part), wish.turning(slice, part, all.size()), asked.csv());
  }

  private List<Evoked> evoked(PageSlice slice, UnitWish wish) {
    return new EvokedReport(slice, visit.numerals(), texts)
        .read(
            figures,
            wish.page(UnitWish.Part.EVOKED),
            page -> wish.at(UnitWish.Part.EVOKED, page).href(slice));
  }

  private Trend trend(PageSlice slice, UnitWish wish, UnitReport report, Basis basis) {
    Window days =
        basis.from() == null || basis.to() == null ? null : new Window(basis.from(), basis.to());
    Period by = fitting(days, wish.by());
    Question asked = slice.filter().ask("trends").with(Trends.BY, Value.word(by));
    if (days != null && days.cutBy(by, MOST_PERIODS).size() > MOST_PERIODS) {
      return new Trend(
          texts.say("trendTooLong"),
          List.of(),
          new Choices(texts.say("period"), List.of()),
          asked.csv());
    }
    TrendAnswer answer = figures.answer(slice.view(), Trends.FIGURE, asked.readIn(visit.locale()));
    List<Switch> lengths =
        Arrays.stream(Period.values())
            .filter(each -> fitting(days, each) == each)
            .map(each -> new Switch(length(each), wish.with(each).href(slice), each == by))
            .toList();
    return new Trend(
        answer.sentence(),
        report.periods(answer),
        new Choices(texts.say("period"), lengths),
        asked.csv());
  }

  /** The requested period, or the shortest longer one with few enough periods. */
  private static Period fitting(@Nullable Window days, @Nullable Period wanted) {
    if (days == null) {
      return wanted == null ? Period.MONTH : wanted;
    }
    if (wanted != null) {
      return days.cutInto(MOST_PERIODS, wanted);
    }
    long length = ChronoUnit.DAYS.between(days.from(), days.to());
    return length <= MOST_DAYS_BY_DAY
        ? Period.DAY
        : days.cutInto(MOST_PERIODS, length <= MOST_DAYS_BY_WEEK ? Period.WEEK : Period.MONTH);
  }

  private String length(Period period) {
    return switch (period) {
      case DAY -> texts.say("byDay");
      case WEEK -> texts.say("byWeek");
      case MONTH -> texts.say("byMonth");
      case QUARTER -> texts.say("byQuarter");
      case YEAR -> texts.say("byYear");
    };
  }
}
