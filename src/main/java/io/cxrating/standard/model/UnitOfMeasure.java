package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The units of measure that the lint can convert into each other. */
public enum UnitOfMeasure {
  MILLISECOND("time", 0.001, "ms", "msec", "millis", "millisecond", "milliseconds"),
  SECOND("time", 1, "s", "sec", "secs", "second", "seconds"),
  MINUTE("time", 60, "min", "mins", "minute", "minutes"),
  HOUR("time", 3600, "h", "hr", "hrs", "hour", "hours"),
  DAY("time", 86_400, "d", "day", "days"),
  WEEK("time", 604_800, "w", "wk", "week", "weeks"),
  PERCENT("share", 0.01, "%", "percent", "pct"),
  SHARE("share", 1, "share", "fraction", "ratio");

  private final String dimension;
  private final double factor;
  private final List<String> names;

  UnitOfMeasure(String dimension, double factor, String... names) {
    this.dimension = dimension;
    this.factor = factor;
    this.names = List.of(names);
  }

  /** The unit with that name, such as {@code h} or {@code hours}. */
  public static Optional<UnitOfMeasure> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(unit -> unit.names.contains(wanted)).findFirst();
  }

  /** The unit that a measure declares, else the suffix of its key. */
  public static Optional<UnitOfMeasure> of(Measure measure) {
    return measure.unit() == null ? suffixOf(measure) : named(measure.unit());
  }

  /** The unit in the suffix of a measure's key, as in {@code wait_seconds}. */
  public static Optional<UnitOfMeasure> suffixOf(Measure measure) {
    int last = measure.key().lastIndexOf('_');
    return last < 0 ? Optional.empty() : named(measure.key().substring(last + 1));
  }

  /** Its short name, as in a standard. */
  public String shortName() {
    return names.getFirst();
  }

  public List<String> names() {
    return names;
  }

  public boolean convertsTo(UnitOfMeasure other) {
    return dimension.equals(other.dimension);
  }

  /** {@code number} of this unit in the base unit of its dimension. */
  public double inBase(double number) {
    return number * factor;
  }
}
