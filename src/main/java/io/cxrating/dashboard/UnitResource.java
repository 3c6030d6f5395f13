package io.cxrating.dashboard;

import io.cxrating.access.Role;
import io.cxrating.comparison.Comparisons;
import io.cxrating.comparison.TrendAnswer;
import io.cxrating.dashboard.EvokedReport.Evoked;
import io.cxrating.dashboard.OverviewPage.Choices;
import io.cxrating.dashboard.OverviewPage.Switch;
import io.cxrating.dashboard.UnitPage.About;
import io.cxrating.dashboard.UnitPage.Losses;
import io.cxrating.dashboard.UnitPage.Parts;
import io.cxrating.dashboard.UnitPage.Trend;
import io.cxrating.emotion.Emotions;
import io.cxrating.rating.Basis;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.rating.RatingRow;
import io.cxrating.rating.Ratings;
import io.cxrating.rating.Window;
import io.cxrating.tally.Period;
import io.cxrating.unit.UnitNode;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/** One unit: its rating, where points are lost, how it moves, what it is made of. */
@Path("/units/{key}")
@RunOnVirtualThread
public class UnitResource {
  private static final String BY = "by";
  // Enough periods for a control chart, and few enough to be told apart.
  private static final long MOST_DAYS_BY_DAY = 60;
  private static final long MOST_DAYS_BY_WEEK = 430;
  private static final int MOST_PERIODS = Comparisons.MOST_PERIODS;

  private final Slices slices;
  private final Ratings ratings;
  private final Comparisons comparisons;
  private final Emotions emotions;
  private final DataQuality quality;
  private final Visit visit;
  private final Wording texts;

  /** A list of the page; the parameter of its name says which part of it is shown. */
  private enum Part {
    LOSSES,
    TOUCHPOINTS,
    CATEGORIES,
    EVOKED
  }

  /**
   * What the reader asked for besides the slice.
   *
   * @param by length of the periods, null where the page decides
   * @param pages of the lists of which not the beginning is shown
   */
  private record Wish(Period by, Map<Part, Integer> pages) {
    static Wish of(QueryParameters query) {
      Map<Part, Integer> pages = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        pages.put(part, query.count(word(part), 1, 1, Turning.LAST_PAGE));
      }
      return new Wish(query.text(BY) == null ? null : query.choice(BY, Period.MONTH), pages);
    }

    Wish with(Period other) {
      return new Wish(other, pages);
    }

    Wish at(Part part, int page) {
      Map<Part, Integer> other = new EnumMap<>(pages);
      other.put(part, page);
      return new Wish(by, other);
    }

    String href(PageSlice slice) {
      TreeMap<String, String> parameters =
          new TreeMap<>(slice.filter().withUnit(null).parameters());
      if (by != null) {
        parameters.put(BY, word(by));
      }
      pages.forEach(
          (part, page) -> {
            if (page > 1) {
              parameters.put(word(part), page.toString());
            }
          });
      return Question.href(path(slice), parameters);
    }

    <T> List<T> cut(List<T> all, Part part) {
      return Turning.cut(all, pages.get(part));
    }

    Turning turning(PageSlice slice, Part part, int size) {
      return Turning.of(
          size, pages.get(part), page -> at(part, page).href(slice), slice.numerals());
    }
  }

  UnitResource(
      Slices slices,
      Ratings ratings,
      Comparisons comparisons,
      Emotions emotions,
      DataQuality quality,
      Visit visit,
      Wording texts) {
    this.slices = slices;
    this.ratings = ratings;
    this.comparisons = comparisons;
    this.emotions = emotions;
    this.quality = quality;
    this.visit = visit;
    this.texts = texts;
  }

  @GET
  @Produces(Visit.HTML)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public UnitPage unit(@RestPath String key) {
    QueryParameters query =
        visit.query(
            SliceFilter.NAMES,
            Stream.concat(Stream.of(BY), Stream.of(Part.values()).map(UnitResource::word))
                .toArray(String[]::new));
    Wish wish = Wish.of(query);
    return slices.read(
        SliceFilter.of(query).withUnit(key), slice -> page(slice, wish), this::empty);
  }

  private UnitPage page(PageSlice slice, Wish wish) {
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

  private static String path(PageSlice slice) {
    return "/units/" + slice.filter().unit();
  }

  private About about(PageSlice slice, Wish wish, String name) {
    Numerals numerals = visit.numerals();
    UnitReport report = new UnitReport(slice, numerals, texts);
    Question whole = slice.filter().ask("ratings");
    RatingAnswer answer =
        ratings.answer(slice.view(), whole.with("measures", "true").readIn(visit.locale()));
    RatingRow row = answer.rows().getFirst();
    return new About(
        name,
        answer.sentence(),
        Days.of(answer.basis(), numerals),
        Bands.json(slice.history(), answer.basis().version()),
        Gauge.of(row, numerals, texts),
        report.facts(row),
        slice.below().isEmpty() ? null : slice.filter().href(Section.OVERVIEW.path()),
        whole.csv(),
        losses(slice, wish, report, row),
        trend(slice, wish, report, answer.basis()),
        touchpoints(slice, wish, report),
        categories(slice, wish, report),
        evoked(slice, wish),
        quality.of(slice, report.quality(row), numerals));
  }

  private Losses losses(PageSlice slice, Wish wish, UnitReport report, RatingRow whole) {
    Question asked = slice.filter().ask("ratings").with(BY, "criterion");
    RatingAnswer answer = ratings.answer(slice.view(), asked.readIn(visit.locale()));
    List<UnitReport.Loss> all = report.losses(whole, answer, visit.may(Role.ANALYST));
    return new Losses(
        wish.cut(all, Part.LOSSES), wish.turning(slice, Part.LOSSES, all.size()), asked.csv());
  }

  private Parts touchpoints(PageSlice slice, Wish wish, UnitReport report) {
    Question asked = slice.filter().ask("ratings").with(BY, "touchpoint");
    List<UnitReport.Part> all =
        report.touchpoints(ratings.answer(slice.view(), asked.readIn(visit.locale())));
    return parts(slice, wish, Part.TOUCHPOINTS, all, asked);
  }

  private Parts categories(PageSlice slice, Wish wish, UnitReport report) {
    Question asked = slice.filter().ask("ratings").with(BY, "category");
    List<UnitReport.Part> all =
        report.categories(ratings.answer(slice.view(), asked.readIn(visit.locale())));
    return parts(slice, wish, Part.CATEGORIES, all, asked);
  }

  private static Parts parts(
      PageSlice slice, Wish wish, Part part, List<UnitReport.Part> all, Question asked) {
    return new Parts(wish.cut(all, part), wish.turning(slice, part, all.size()), asked.csv());
  }

  private List<Evoked> evoked(PageSlice slice, Wish wish) {
    return new EvokedReport(slice, visit.numerals(), texts)
        .read(
            emotions,
            wish.pages().get(Part.EVOKED),
            page -> wish.at(Part.EVOKED, page).href(slice));
  }

  private Trend trend(PageSlice slice, Wish wish, UnitReport report, Basis basis) {
    Window days = basis.from() == null ? null : new Window(basis.from(), basis.to());
    Period by = fitting(days, wish.by());
    Question asked = slice.filter().ask("trends").with(BY, word(by));
    if (days != null && days.cutBy(by, MOST_PERIODS).size() > MOST_PERIODS) {
      return new Trend(
          texts.say("trendTooLong"),
          List.of(),
          new Choices(texts.say("period"), List.of()),
          asked.csv());
    }
    TrendAnswer answer = comparisons.trend(slice.view(), asked.readIn(visit.locale()));
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

  /** The period that the reader wants, or the next longer one of which there are few enough. */
  private static Period fitting(Window days, Period wanted) {
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

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
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
