package io.cxrating.projection.table;

import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardHistory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The only definition of the column names and codes with which the projection stores facts, so that
 * SQL never contains a user's text. Names and codes stay the same as versions are appended.
 */
public final class FactColumns {
  /** SMALLINT, the code of the customer's category, null if there is none. */
  public static final String CATEGORY = "category";

  /** SMALLINT, the code of the touchpoint. */
  public static final String TOUCHPOINT = "touchpoint";

  /** INTEGER, the local date of the unit as an epoch day. */
  public static final String DAY = "day";

  /** INTEGER, the ledger's number of the unit. */
  public static final String UNIT = "unit";

  private static final String NUMERIC = "DOUBLE";

  /** BOOLEAN, true if a fact of the row is censored, else null. */
  public static final String CENSORED = "censored";

  private final List<Measure> measures;
  private final List<Span> spans;
  private final Map<String, Integer> places;
  private final Map<String, Map<String, Integer>> values = new HashMap<>();
  private final Map<String, Integer> categories;
  private final Map<String, Integer> touchpoints;
  private final List<String> attributes;

  /** The columns for everything that {@code history} declares. */
  public FactColumns(StandardHistory history) {
    measures = history.measures();
    spans = history.spans();
    places = codes(measures.stream().map(Measure::key).toList());
    measures.forEach(measure -> values.put(measure.key(), codes(measure.values())));
    categories = codes(history.categories());
    touchpoints = codes(history.touchpoints());
    attributes = history.attributes().stream().map(Attribute::key).toList();
  }

  private static Map<String, Integer> codes(List<String> keys) {
    Map<String, Integer> codes = new HashMap<>();
    keys.forEach(key -> codes.put(key, codes.size()));
    return codes;
  }

  /** All measures, that of column {@code m<i>} at index i. */
  List<Measure> measures() {
    return measures;
  }

  /** The measures whose facts are stored; those of derived ones follow from them. */
  public List<Measure> posted() {
    return measures.stream().filter(measure -> measure.derived() == null).toList();
  }

  /** The column of a span, which no table has: it is computed where it is asked for. */
  public String spanColumn(Span span) {
    int place = spans.indexOf(span);
    if (place < 0) {
      throw new IllegalArgumentException("No such span: " + span);
    }
    return "d" + place;
  }

  /** The column of a measure; throws IllegalArgumentException for an undeclared one. */
  public String measureColumn(String measure) {
    return "m" + place(measure);
  }

  /** The keys of all attributes, that of column {@code a<i>} at index i. */
  public List<String> attributes() {
    return attributes;
  }

  /** The columns of all attributes, each a VARCHAR. */
  public List<String> attributeColumns() {
    return IntStream.range(0, attributes.size()).mapToObj(i -> "a" + i).toList();
  }

  /** Whether a column of a measure or an attribute is that of an attribute. */
  static boolean isAttribute(String column) {
    return column.startsWith("a");
  }

  /** The column of an attribute; throws IllegalArgumentException for an undeclared one. */
  public String attributeColumn(String attribute) {
    int place = attributes.indexOf(attribute);
    if (place < 0) {
      throw new IllegalArgumentException("No such attribute: " + attribute);
    }
    return "a" + place;
  }

  /** The SQL type of the column of a measure. */
  public String measureType(String measure) {
    return switch (measures.get(place(measure)).type()) {
      case NUMBER, COUNT, COUNT_SIGNED -> NUMERIC;
      case BOOLEAN -> "BOOLEAN";
      case CATEGORY -> "SMALLINT";
      case INSTANT -> "TIMESTAMP";
      case DATE -> "INTEGER";
    };
  }

  /** Whether a measure is a number, so that its facts can be censored. */
  public boolean isNumeric(String measure) {
    return measureType(measure).equals(NUMERIC);
  }

  /**
   * The column of the smallest value that a censored fact of a numeric measure allows: a DOUBLE,
   * null where the fact is a value or absent.
   */
  public String leastColumn(String measure) {
    return "l" + place(measure);
  }

  /** Whether a column of a measure or an attribute is one of {@link #leastColumn}. */
  static boolean isLeast(String column) {
    return column.startsWith("l");
  }

  /** The names of all columns of posted measures and of attributes, with their SQL types. */
  public Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    for (Measure measure : posted()) {
      types.put(measureColumn(measure.key()), measureType(measure.key()));
      if (isNumeric(measure.key())) {
        types.put(leastColumn(measure.key()), NUMERIC);
      }
    }
    attributeColumns().forEach(column -> types.put(column, "VARCHAR"));
    return types;
  }

  /** The code of a value of a category measure; empty for an undeclared value. */
  public OptionalInt valueCode(String measure, String value) {
    return code(values.getOrDefault(measure, Map.of()), value);
  }

  /** The code of a customer's category; empty for an undeclared one. */
  public OptionalInt categoryCode(String category) {
    return code(categories, category);
  }

  /** The code of a touchpoint; empty for an undeclared one. */
  public OptionalInt touchpointCode(String touchpoint) {
    return code(touchpoints, touchpoint);
  }

  private int place(String measure) {
    Integer place = places.get(measure);
    if (place == null) {
      throw new IllegalArgumentException("No such measure: " + measure);
    }
    return place;
  }

  private static OptionalInt code(Map<String, Integer> codes, String key) {
    Integer code = codes.get(key);
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }
}
