package io.cxrating.figures;

import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.ParameterFamily;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.TextList;
import io.cxrating.wire.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The interactions that an answer is about, as requested; a null field does not restrict.
 *
 * @param standard key of the standard that judges them
 * @param version the version that judges everything; null for the one in force
 * @param unit key of a unit: the interactions of its whole subtree
 * @param focus the part of the standard that counts
 */
public record Slice(
    String standard,
    @Nullable Integer version,
    @Nullable String unit,
    Dates dates,
    Focus focus,
    Customers customers) {

  /** First local date, and first local date after the slice. */
  public record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Dates ALL = new Dates(null, null);

    /** Checks that the dates are in order. */
    public Dates {
      if (from != null && to != null && !from.isBefore(to)) {
        throw QueryParameters.invalid("to", "`to` (exclusive) must be after `from`");
      }
    }

    /** Whether both ends are given. */
    public boolean areFixed() {
      return from != null && to != null;
    }
  }

  /**
   * Only interactions with some values of their traits.
   *
   * @param traits the possible values of each trait that restricts, in alphabetical order
   */
  public record Customers(SortedMap<Trait, List<String>> traits) {
    public static final Customers ALL = new Customers(new TreeMap<>());

    public Customers {
      traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }

    /** The customers that the parameters of a request name. */
    public static Customers of(QueryParameters query) {
      SortedMap<Trait, List<String>> traits = new TreeMap<>();
      query.all(ATTRIBUTE).forEach((key, values) -> traits.put(Trait.attribute(key), values));
      List<String> categories = query.find(CATEGORY);
      if (categories != null) {
        traits.put(Trait.CATEGORY, categories);
      }
      List<String> channels = query.find(CHANNEL);
      if (channels != null) {
        traits.put(Trait.CHANNEL, channels);
      }
      return new Customers(traits);
    }

    /** The possible values of a trait; empty if it does not restrict. */
    public List<String> values(Trait trait) {
      return traits.getOrDefault(trait, List.of());
    }

    /** The same customers with other values of a trait; empty for any. */
    public Customers with(Trait trait, List<String> values) {
      SortedMap<Trait, List<String>> other = new TreeMap<>(traits);
      if (values.isEmpty()) {
        other.remove(trait);
      } else {
        other.put(trait, values);
      }
      return new Customers(other);
    }

    /** The parameters that select them, by name. */
    public SortedMap<String, String> parameters() {
      SortedMap<String, String> parameters = new TreeMap<>();
      traits.forEach((trait, values) -> parameters.put(trait.name(), TextList.written(values)));
      return parameters;
    }
  }

  /** The standard that judges. */
  public static final Parameter<String> STANDARD =
      Parameter.required("standard", Value.text(), "Key of the standard", "it-service-desk");

  /** The unit whose subtree is the slice. */
  public static final Parameter<String> UNIT =
      Parameter.optional(
          "unit",
          Value.text(),
          "Key of a unit; includes all units below it. Absent: all units that the key may see",
          "acme");

  /** The first day. */
  public static final Parameter<LocalDate> FROM =
      Parameter.optional("from", Value.date(), "First local date", "2016-03-01");

  /** The first day after the slice. */
  public static final Parameter<LocalDate> TO =
      Parameter.optional("to", Value.date(), "First local date after the slice", "2016-06-01");

  /** The customers' need. */
  public static final Parameter<List<String>> CATEGORY =
      Parameter.optional(
          Trait.CATEGORY.name(),
          Value.texts(),
          "Only customers with one of these needs",
          "keep-me-working");

  /** The channel. */
  public static final Parameter<List<String>> CHANNEL =
      Parameter.optional(
          Trait.CHANNEL.name(),
          Value.texts(),
          "Only interactions on one of these channels; `\\,` is a comma within a text",
          "phone");

  /** The attributes of the standard. */
  public static final ParameterFamily<List<String>> ATTRIBUTE =
      new ParameterFamily<>(
          "attribute",
          Value.texts(),
          "Only interactions with one of these values of an attribute that the standard declares:"
              + " one parameter `attribute.<key>` for each, with a comma list of values",
          "plan",
          "pro,basic");

  /** The version that judges. */
  public static final Parameter<Integer> VERSION =
      Parameter.optional(
          "version",
          Value.whole(1, Integer.MAX_VALUE),
          "Judge all interactions by this version of the standard",
          "1");

  /** The touchpoint that the slice is restricted to. */
  public static final Parameter<String> TOUCHPOINT =
      Parameter.optional(
          "touchpoint",
          Value.text(),
          "Only this touchpoint; it then has the whole weight",
          "resolution");

  private static final Parameter<String> CRITERION =
      Parameter.optional(
          "criterion",
          Value.text(),
          "Only this criterion, as touchpoint.criterion",
          "resolution.promise-kept");

  /** The parameters that select the interactions. */
  public static final Parameters FILTER =
      Parameters.of(STANDARD, UNIT, FROM, TO, CATEGORY, CHANNEL, VERSION).and(ATTRIBUTE);

  /** All parameters of a slice. */
  public static final Parameters PARAMETERS = FILTER.and(TOUCHPOINT, CRITERION);

  /** All interactions that a standard judges. */
  public static Slice all(String standard) {
    return new Slice(standard, null, null, Dates.ALL, Focus.ALL, Customers.ALL);
  }

  /**
   * The slice that the parameters of a request name.
   *
   * @throws ProblemException if a value cannot be read
   */
  public static Slice of(QueryParameters query) {
    return new Slice(
        query.get(STANDARD),
        query.find(VERSION),
        query.find(UNIT),
        new Dates(query.find(FROM), query.find(TO)),
        Focus.of(query.find(TOUCHPOINT), query.find(CRITERION)),
        Customers.of(query));
  }

  /** The same slice, judged by one version only. */
  public Slice by(int other) {
    return new Slice(standard, other, unit, dates, focus, customers);
  }

  /** The same slice of another unit, which the scope of the key determines. */
  public Slice withUnit(@Nullable String resolved) {
    return new Slice(standard, version, resolved, dates, focus, customers);
  }

  /** The same slice with other dates. */
  public Slice with(Dates other) {
    return new Slice(standard, version, unit, other, focus, customers);
  }

  /** The same slice of a part of the standard. */
  public Slice with(Focus other) {
    return new Slice(standard, version, unit, dates, other, customers);
  }

  /** The same slice for some customers. */
  public Slice with(Customers other) {
    return new Slice(standard, version, unit, dates, focus, other);
  }
}
