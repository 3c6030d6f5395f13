package io.cxrating.web.slice;

import io.cxrating.figures.Focus;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Slice.Dates;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.Trait;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Numerals;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter resolved against one state of the projection, with defaults for standard and unit.
 *
 * @param filter its standard is known, its unit within the reader's scope
 * @param reach the unit that the reader's key is limited to; null for none
 * @param numerals format of its days
 */
public record PageSlice(
    Tally view,
    SliceFilter filter,
    StandardHistory history,
    StandardNames names,
    @Nullable String reach,
    Numerals numerals) {
  /** Maximum number of topmost units among which the only one with data is searched. */
  private static final int MOST_HEADS = 50;

  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

  /**
   * Empty if there is no standard.
   *
   * @param lastUsed the standard that the reader saw last, from an untrusted cookie; null for none
   */
  static Optional<PageSlice> of(
      Tally view,
      SliceFilter scoped,
      @Nullable String lastUsed,
      @Nullable String reach,
      Numerals numerals) {
    if (scoped.standard() == null && view.standards().isEmpty()) {
      return Optional.empty();
    }
    String standard =
        scoped.standard() == null ? usual(view, lastUsed, scoped.unit()) : scoped.standard();
    SliceFilter asked =
        scoped.withStandard(standard).withUnit(topmost(view, standard, scoped.unit()));
    reading(view, asked);
    SliceFilter filter = posted(view, asked);
    StandardHistory history =
        Objects.requireNonNull(view.standards().get(standard), "the reading has found it");
    return Optional.of(
        new PageSlice(view, filter, history, new StandardNames(history), reach, numerals));
  }

  /** The standard last used if it judges any interaction in scope, else the most used one. */
  private static String usual(Tally view, @Nullable String lastUsed, @Nullable String unit) {
    return lastUsed != null
            && view.standards().containsKey(lastUsed)
            && interactions(view, lastUsed, unit) > 0
        ? lastUsed
        : mostUsed(view, unit);
  }

  /** The standard with the most interactions in scope; the first of several. */
  private static String mostUsed(Tally view, @Nullable String unit) {
    String most = view.standards().keySet().iterator().next();
    long interactions = -1;
    for (String standard : view.standards().keySet()) {
      long found = interactions(view, standard, unit);
      if (found > interactions) {
        most = standard;
        interactions = found;
      }
    }
    return most;
  }

  private static long interactions(Tally view, String standard, @Nullable String unit) {
    SliceReading all = everything(view, standard, unit);
    return view.byDay(standard, all.filter(all.asked())).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static SliceReading everything(Tally view, String standard, @Nullable String unit) {
    return reading(view, SliceFilter.of(standard).withUnit(unit));
  }

  /** Whether the reader's units have any interaction of that standard. */
  boolean isInUse(String standard) {
    return hasDays(view, everything(view, standard, reach));
  }

  /**
   * The default unit of a reader without a scope: the single topmost unit, or the only one of a few
   * that has data of the standard.
   */
  private static @Nullable String topmost(Tally view, String standard, @Nullable String unit) {
    List<UnitNode> roots = view.units().roots();
    if (unit != null || roots.size() > MOST_HEADS) {
      return unit;
    }
    List<String> heads =
        roots.size() == 1
            ? List.of(roots.getFirst().key())
            : roots.stream()
                .map(UnitNode::key)
                .filter(key -> hasDays(view, everything(view, standard, key)))
                .limit(2)
                .toList();
    return heads.size() == 1 ? heads.getFirst() : null;
  }

  private static boolean hasDays(Tally view, SliceReading all) {
    return view.days(all.slice().standard(), all.filter(all.asked())).isPresent();
  }

  private static SliceReading reading(Tally view, SliceFilter filter) {
    return new SliceReading(
        view,
        new Slice(
            Objects.requireNonNull(filter.standard(), "the page has a standard"),
            null,
            filter.unit(),
            new Dates(filter.from(), filter.to()),
            new Focus(filter.touchpoint(), null),
            filter.customers()));
  }

  /** The days of its interactions. */
  public Window window() {
    return reading(view, filter).window();
  }

  /** The version that weighs the whole slice. */
  public Standard weighing() {
    SliceReading reading = reading(view, filter);
    return reading.weighing(reading.window()).content();
  }

  /**
   * The values of a trait that the slice can be restricted to.
   *
   * @param containing only values that contain this text; empty for all
   * @param limit maximum number of values
   */
  List<String> values(Trait trait, String containing, int limit) {
    return values(view, filter, trait, containing, limit);
  }

  private static List<String> values(
      Tally view, SliceFilter filter, Trait trait, String containing, int limit) {
    SliceReading reading = reading(view, filter.with(trait, List.of()));
    TallyFilter within = reading.filter(reading.window()).withoutTraits();
    return view.values(reading.slice().standard(), within, trait, containing, limit);
  }

  /** A value of a trait for readers. */
  String name(Trait trait, String value) {
    return trait.equals(Trait.CATEGORY)
        ? names.category(value)
        : trait.attribute() == null ? value : trait.attribute() + " " + value;
  }

  /** Values as they were posted: forms send every line break as CR LF. */
  private static SliceFilter posted(Tally view, SliceFilter filter) {
    SliceFilter posted = filter;
    for (Map.Entry<Trait, List<String>> trait : filter.customers().traits().entrySet()) {
      if (trait.getValue().stream().anyMatch(value -> value.contains("\r\n"))) {
        List<String> all = values(view, filter, trait.getKey(), "", Integer.MAX_VALUE);
        posted =
            posted.with(
                trait.getKey(),
                trait.getValue().stream().map(value -> posted(value, all)).sorted().toList());
      }
    }
    return posted;
  }

  private static String posted(String value, List<String> all) {
    return all.contains(value)
        ? value
        : all.stream()
            .filter(each -> BREAK.matcher(each).replaceAll("\r\n").equals(value))
            .findFirst()
            .orElse(value);
  }

  /**
   * The path from the topmost unit that the reader may see down to the unit; empty without a unit.
   */
  List<UnitNode> lineage() {
    List<UnitNode> up =
        view.units().lineage(filter.unit()).stream()
            .filter(node -> reach == null || view.units().isWithin(node.key(), reach))
            .toList();
    return up.reversed();
  }

  /** Whether any interaction exists that the reader may see. */
  public boolean hasData() {
    return !everything(view, history.key(), reach).window().isEmpty();
  }

  /** The unit of the slice. */
  public Optional<UnitNode> unit() {
    return view.units().find(filter.unit());
  }

  /** The units directly below the unit of the slice; the topmost units if there is no unit. */
  public List<UnitNode> below() {
    return filter.unit() == null
        ? view.units().roots()
        : Collections.unmodifiableList(view.units().children(filter.unit()));
  }
}
