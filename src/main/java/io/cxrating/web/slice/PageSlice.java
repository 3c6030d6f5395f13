package io.cxrating.web.slice;

import io.cxrating.figures.Slice;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Numerals;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A filter as one state of the projection understands it: with the standard and the unit that the
 * reader gets without asking for any.
 *
 * @param filter its standard is known, its unit within the reader's reach
 * @param reach the unit that the reader's key is limited to, null for none
 * @param numerals in which its days are written
 */
public record PageSlice(
    TallyView view,
    SliceFilter filter,
    StandardHistory history,
    StandardNames names,
    String reach,
    Numerals numerals) {
  /** Of more heads none is looked for that alone has data. */
  private static final int MOST_HEADS = 50;

  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

  /**
   * Empty where there is no standard at all.
   *
   * @param lastUsed the standard that the reader saw last, as the browser says; null for none
   */
  static Optional<PageSlice> of(
      TallyView view, SliceFilter scoped, String lastUsed, String reach, Numerals numerals) {
    if (scoped.standard() == null && view.standards().isEmpty()) {
      return Optional.empty();
    }
    String standard =
        scoped.standard() == null ? usual(view, lastUsed, scoped.unit()) : scoped.standard();
    SliceFilter asked =
        scoped.withStandard(standard).withUnit(topmost(view, standard, scoped.unit()));
    reading(view, asked);
    SliceFilter filter = asked.withChannel(posted(view, asked));
    StandardHistory history = view.standards().get(standard);
    return Optional.of(
        new PageSlice(view, filter, history, new StandardNames(history), reach, numerals));
  }

  /** The standard last used if it judges anything here, else the one that judges most. */
  private static String usual(TallyView view, String lastUsed, String unit) {
    boolean known = lastUsed != null && view.standards().containsKey(lastUsed);
    return known && interactions(view, lastUsed, unit) > 0 ? lastUsed : mostUsed(view, unit);
  }

  /** The standard by which most interactions in reach were judged, the first of several. */
  private static String mostUsed(TallyView view, String unit) {
    String most = null;
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

  private static long interactions(TallyView view, String standard, String unit) {
    SliceReading all = everything(view, standard, unit);
    return view.byDay(standard, all.filter(all.asked())).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static SliceReading everything(TallyView view, String standard, String unit) {
    return reading(view, new SliceFilter(standard, unit, null, null, null, null, null));
  }

  /** Whether the reader's units have any interaction by that standard. */
  boolean isInUse(String standard) {
    return hasDays(view, everything(view, standard, reach));
  }

  /**
   * Who may see everything starts at the head of the organisation, or at the only one of a few that
   * has data of the standard.
   */
  private static String topmost(TallyView view, String standard, String unit) {
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

  private static boolean hasDays(TallyView view, SliceReading all) {
    return view.days(all.slice().standard(), all.filter(all.asked())).isPresent();
  }

  private static SliceReading reading(TallyView view, SliceFilter filter) {
    return new SliceReading(
        view,
        new Slice(
            filter.standard(),
            filter.unit(),
            filter.from(),
            filter.to(),
            filter.touchpoint(),
            null,
            filter.category(),
            filter.channel(),
            null));
  }

  /** The days of its interactions. */
  public Window window() {
    return reading(view, filter).window();
  }

  /** The version that weighs the slice as a whole. */
  public Standard weighing() {
    SliceReading reading = reading(view, filter);
    return reading.weighing(reading.window()).content();
  }

  /** The channels that the slice may be narrowed to. */
  List<String> channels() {
    return channels(view, filter);
  }

  private static List<String> channels(TallyView view, SliceFilter filter) {
    SliceReading reading = reading(view, filter.withChannel(null));
    TallyFilter within = reading.filter(reading.window());
    return view.channels(
        filter.standard(),
        new TallyFilter(within.unitIds(), within.from(), within.to(), null, null));
  }

  /** The channel as it was posted: forms write every line break as CR LF. */
  private static String posted(TallyView view, SliceFilter filter) {
    String channel = filter.channel();
    if (channel == null || !channel.contains("\r\n")) {
      return channel;
    }
    List<String> channels = channels(view, filter);
    return channels.contains(channel)
        ? channel
        : channels.stream()
            .filter(each -> BREAK.matcher(each).replaceAll("\r\n").equals(channel))
            .findFirst()
            .orElse(channel);
  }

  /** From the head of what the reader may see down to the unit; empty without a unit. */
  List<UnitNode> lineage() {
    List<UnitNode> up =
        view.units().lineage(filter.unit()).stream()
            .filter(node -> reach == null || view.units().isWithin(node.key(), reach))
            .toList();
    return up.reversed();
  }

  /** Whether anything was ever posted that the reader may see. */
  public boolean hasData() {
    return !reading(view, new SliceFilter(filter.standard(), reach, null, null, null, null, null))
        .window()
        .isEmpty();
  }

  /** The unit of the slice. */
  public Optional<UnitNode> unit() {
    return view.units().find(filter.unit());
  }

  /** The units right below the unit of the slice; the heads of all where there is no unit. */
  public List<UnitNode> below() {
    return filter.unit() == null
        ? view.units().roots()
        : Collections.unmodifiableList(view.units().children(filter.unit()));
  }
}
