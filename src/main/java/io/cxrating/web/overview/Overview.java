package io.cxrating.web.overview;

import io.cxrating.comparison.Standing;
import io.cxrating.comparison.ranking.RankingAnswer;
import io.cxrating.comparison.ranking.RankingRow;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Section;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units below the reader's unit, merged from their ratings and their ranking. */
final class Overview {
  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;

  /** Sort orders of the units. */
  enum Order {
    RANK,
    NAME,
    INTERACTIONS
  }

  /**
   * One unit.
   *
   * @param rank its rank; empty for none
   * @param ranks the range of its true rank; empty without a rank
   */
  record Line(
      Link unit,
      Gauge gauge,
      String rank,
      String ranks,
      String interactions,
      String coverage,
      @Nullable String sentence) {}

  /**
   * A unit and its pages.
   *
   * @param below the same page for the units below it; null for none
   */
  record Link(String key, String name, String href, @Nullable String below) {}

  private record Found(RatingRow row, @Nullable RankingRow ranked, Line line) {}

  Overview(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
  }

  List<Line> lines(RatingAnswer ratings, RankingAnswer ranking, Order order) {
    Map<String, RankingRow> ranked =
        ranking.rows().stream()
            .collect(Collectors.toMap(row -> row.named().unit(), Function.identity()));
    List<Found> found = new ArrayList<>();
    for (RatingRow row : ratings.rows()) {
      if (row.sample().interactions() == 0) {
        continue;
      }
      boolean ownOnly = Boolean.TRUE.equals(row.key().get("ownOnly"));
      RankingRow standing = ownOnly ? null : ranked.get(named(row, "unit"));
      found.add(new Found(row, standing, line(row, standing, ownOnly)));
    }
    found.sort(comparator(order));
    return found.stream().map(Found::line).toList();
  }

  /** The names of the units without data to rate. */
  static List<String> vacant(RatingAnswer ratings) {
    return ratings.rows().stream()
        .filter(row -> row.sample().interactions() == 0)
        .map(row -> named(row, "unitName"))
        .toList();
  }

  /** The name of a row's unit; every row of this page has one. */
  private static String named(RatingRow row, String dimension) {
    return (String) Objects.requireNonNull(row.key().get(dimension), dimension);
  }

  private static Comparator<Found> comparator(Order order) {
    Comparator<Found> byName = Comparator.comparing(found -> found.line().unit().name());
    return switch (order) {
      case NAME -> byName;
      case INTERACTIONS ->
          Comparator.comparingLong((Found found) -> -found.row().sample().interactions())
              .thenComparing(byName);
      case RANK ->
          Comparator.comparing(
                  (Found found) -> found.line().gauge().rating().value(),
                  Comparator.nullsLast(Comparator.reverseOrder()))
              .thenComparing(byName);
    };
  }

  private Line line(RatingRow row, @Nullable RankingRow ranked, boolean ownOnly) {
    String key = named(row, "unit");
    String name = named(row, "unitName");
    boolean hasBelow = !ownOnly && !slice.view().units().children(key).isEmpty();
    Standing.Rank rank = ranked == null ? null : ranked.standing().rank();
    return new Line(
        new Link(
            key,
            ownOnly ? texts.say("itself", name) : name,
            slice.filter().unitHref(key),
            hasBelow ? slice.filter().withUnit(key).href(Section.OVERVIEW.path()) : null),
        Gauge.of(row, numerals, texts),
        rank == null ? Numerals.NONE : numerals.count(rank.value()),
        rank == null ? "" : ranks(rank),
        numerals.count(row.sample().interactions()),
        numerals.percent(row.observation().coverage()),
        ranked == null ? "" : ranked.sentence());
  }

  private String ranks(Standing.Rank rank) {
    return rank.best() == rank.worst()
        ? texts.say("rankCertain")
        : texts.say("rankRange", numerals.count(rank.best()), numerals.count(rank.worst()));
  }
}
