package io.cxrating.rating;

import io.cxrating.figures.Focus;
import io.cxrating.figures.Slice;
import io.cxrating.figures.rated.BandVerdict;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RatingRow.Adjusted;
import io.cxrating.figures.rated.RatingRow.Rating;
import io.cxrating.figures.row.Limits;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.Trait;
import io.cxrating.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about ratings.
 *
 * @param slice the requested slice
 * @param unitName of the slice's unit, null where it is about all units
 * @param adjust the traits that were adjusted for; empty for none
 * @param names of the parts that rows and slice are restricted to
 */
record RatingWords(
    Slice slice, @Nullable String unitName, Set<Trait> adjust, StandardNames names, Wording words) {
  private static final String TOUCHPOINT = "touchpoint";
  private static final String CRITERION = "criterion";
  private static final String CATEGORY = "category";
  private static final String ATTRIBUTE = "attribute";

  String sentence(Collection<RatingRow> rows) {
    String said = rows.size() == 1 ? ofOne(rows.iterator().next()) : ofMany(rows);
    return adjust.isEmpty() ? said : said + " " + adjusted(rows);
  }

  private String ofOne(RatingRow row) {
    String subject = subject(row);
    Rating rating = row.summary().rating();
    if (rating == null) {
      return words.say("one.none", subject, words.reasons(row.summary().reasons()));
    }
    String said = rated(row, subject, rating);
    return row.summary().status() == Status.RELIABLE
        ? said
        : said + " " + words.say("one.provisional", words.reasons(row.summary().reasons()));
  }

  private String rated(RatingRow row, String subject, Rating rating) {
    Limits period = rating.period();
    if (rating.lower() == null) {
      return words.say(
          "one.theseDays",
          subject,
          rating.value(),
          period.lower(),
          period.upper(),
          row.sample().days());
    }
    LevelChange change = rating.levelChange();
    BandVerdict band = Objects.requireNonNull(row.summary().band(), "a rating has a band");
    if (change != null) {
      boolean rose = change.after() > change.before();
      return words.say("one.period", subject, rating.value(), period.lower(), period.upper())
          + " "
          + words.say(
              change.date() == null
                  ? rose ? "one.rose.evenly" : "one.fell.evenly"
                  : rose ? "one.rose" : "one.fell",
              change.before(),
              change.after(),
              date(change.date()),
              rating.lower(),
              rating.upper());
    }
    return words.say(
        band.certain() ? "one.certain" : "one.likely",
        subject,
        rating.value(),
        rating.lower(),
        rating.upper(),
        band.name());
  }

  private String date(@Nullable LocalDate date) {
    return date == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(words.locale())
            .format(date);
  }

  /** The unit, followed in brackets by the other restrictions of the row. */
  private String subject(RatingRow row) {
    Focus focus = slice.focus();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(TOUCHPOINT, focus.touchpoint());
    parts.put(CRITERION, focus.criterion());
    parts.values().removeIf(Objects::isNull);
    slice.customers().traits().forEach((trait, values) -> parts.put(trait.name(), values));
    parts.putAll(row.key());
    parts.keySet().removeAll(List.of("unit", "unitName", "ownOnly"));
    String unit = Objects.requireNonNullElse(name(row), words.say("one.whole"));
    return parts.isEmpty()
        ? unit
        : parts.entrySet().stream()
            .flatMap(part -> parts(part.getKey(), part.getValue(), parts.get(TOUCHPOINT)))
            .collect(Collectors.joining(", ", unit + " (", ")"));
  }

  private @Nullable String name(RatingRow row) {
    return row.key().get("unitName") instanceof String name ? name : unitName;
  }

  /** A slice may have several values of a trait, a row has one. */
  private Stream<String> parts(
      String dimension, @Nullable Object value, @Nullable Object touchpoint) {
    return value instanceof List<?> several
        ? several.stream().map(one -> part(dimension, one, touchpoint))
        : Stream.of(part(dimension, value, touchpoint));
  }

  private String part(String dimension, @Nullable Object value, @Nullable Object touchpoint) {
    String attribute =
        dimension.startsWith(ATTRIBUTE) ? dimension.substring(ATTRIBUTE.length() + 1) : null;
    if (value == null) {
      return attribute == null
          ? words.say("without." + dimension)
          : words.say("without.attribute", attribute);
    }
    String key = value.toString();
    if (attribute != null) {
      return words.say("within.attribute", attribute, key);
    }
    String name =
        switch (dimension) {
          case TOUCHPOINT -> names.touchpoint(key);
          case CRITERION ->
              names.criterion(
                  Objects.requireNonNull(touchpoint, "a criterion is one of a touchpoint")
                      .toString(),
                  key);
          case CATEGORY -> names.category(key);
          default -> key;
        };
    return words.say("within." + dimension, name);
  }

  private String ofMany(Collection<RatingRow> rows) {
    if (rows.isEmpty()) {
      return words.say("many.none");
    }
    long insufficient = count(rows, Status.INSUFFICIENT);
    return words.say(
            "many.counted",
            rows.size(),
            count(rows, Status.RELIABLE),
            count(rows, Status.PROVISIONAL),
            insufficient)
        + (insufficient == 0 ? "" : because(rows, insufficient))
        + ".";
  }

  private static long count(Collection<RatingRow> rows, Status status) {
    return rows.stream().filter(row -> row.summary().status() == status).count();
  }

  /**
   * The most frequent reason of the insufficient rows with its count; among equals the first
   * declared.
   */
  private String because(Collection<RatingRow> rows, long insufficient) {
    Map<Reason, Long> found =
        rows.stream()
            .filter(row -> row.summary().status() == Status.INSUFFICIENT)
            .flatMap(row -> row.summary().reasons().stream())
            .collect(
                Collectors.groupingBy(
                    reason -> reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    Map.Entry<Reason, Long> commonest =
        found.entrySet().stream()
            .max(
                Map.Entry.<Reason, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow();
    long having = commonest.getValue();
    String key =
        having == insufficient ? "because" : 2 * having > insufficient ? "mostly" : "often";
    return words.say("many." + key, words.reasons(List.of(commonest.getKey())));
  }

  private String adjusted(Collection<RatingRow> rows) {
    List<Double> moves = rows.stream().map(RatingWords::move).filter(Objects::nonNull).toList();
    String mix =
        adjust.stream()
            .map(this::mix)
            .sorted()
            .reduce((one, other) -> words.say("mix.both", one, other))
            .orElseThrow();
    if (moves.isEmpty()) {
      return words.say("adjusted.none", mix) + dropped(rows);
    }
    double most = moves.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return words.say("adjusted.moved", mix, moves.size(), most) + dropped(rows);
  }

  private String mix(Trait trait) {
    return trait.attribute() == null ? words.say("mix." + trait.name()) : trait.attribute();
  }

  /** By how much the adjustment moves the rating; null where it lacks either. */
  private static @Nullable Double move(RatingRow row) {
    Rating rating = row.summary().rating();
    Adjusted adjusted = row.summary().adjusted();
    return rating == null || adjusted == null || adjusted.value() == null
        ? null
        : (Double) Math.abs(adjusted.value() - rating.value());
  }

  /** The cells of the mix that were dropped in any period. */
  private String dropped(Collection<RatingRow> rows) {
    List<String> cells =
        rows.stream()
            .map(row -> row.summary().adjusted())
            .map(Adjusted::droppedCells)
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .map(this::cell)
            .toList();
    return cells.isEmpty()
        ? ""
        : " " + words.say("adjusted.dropped", String.join(", ", cells), cells.size());
  }

  /** A cell is named by category, then channel; a part without a name keeps its key. */
  private String cell(String cell) {
    if (!adjust.contains(Trait.CATEGORY)) {
      return cell;
    }
    int end = cell.indexOf('/') < 0 ? cell.length() : cell.indexOf('/');
    String category = cell.substring(0, end);
    String name = names.category(category);
    return name.equals(category) ? cell : words.say("within.category", name) + cell.substring(end);
  }
}
