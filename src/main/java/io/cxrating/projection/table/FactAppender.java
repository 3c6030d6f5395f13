package io.cxrating.projection.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cxrating.ledger.feed.RevisionRow;
import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardHistory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Appends interactions of one standard to its wide table. */
final class FactAppender implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  /** Interactions never have an undeclared touchpoint; -1 would keep one separate all the same. */
  private static final int UNDECLARED = -1;

  private final DuckDBAppender appender;
  private final FactPlaces at;
  private final FactColumns columns;
  private final List<Measure> measures;
  private final Map<String, Integer> places = new HashMap<>();
  private final AttributeReader attributes;
  private final List<Declared> declared;
  private final Object[] facts;
  private boolean censored;

  /** A column of a measure or an attribute, which writes its value of the current row. */
  @FunctionalInterface
  private interface Declared {
    void append() throws SQLException;
  }

  /** {@code order}: the columns of measures and attributes in the order of the table. */
  FactAppender(
      DuckDBAppender appender, StandardHistory history, FactPlaces at, List<String> order) {
    this.appender = appender;
    this.at = at;
    columns = new FactColumns(history);
    measures = columns.measures();
    measures.forEach(measure -> places.put(measure.key(), places.size()));
    facts = new Object[measures.size()];
    attributes = new AttributeReader(columns);
    declared = order.stream().map(this::declared).toList();
  }

  private Declared declared(String column) {
    int place = Integer.parseInt(column, 1, column.length(), 10);
    if (FactColumns.isAttribute(column)) {
      return () -> appender.append(attributes.value(place));
    }
    Measure measure = measures.get(place);
    return FactColumns.isLeast(column)
        ? () -> appendLeast(measure, facts[place])
        : () -> append(measure, facts[place]);
  }

  void append(RevisionRow row, long group) throws SQLException {
    List<Object> values = row.values();
    String category = (String) values.get(at.category());
    read((String) values.get(at.facts()));
    attributes.read((String) values.get(at.attributes()));
    appender.beginRow();
    appender.append(row.rowId());
    appender.append(row.unitId());
    appender.append(
        (short) columns.touchpointCode((String) values.get(at.touchpoint())).orElse(UNDECLARED));
    append(category == null ? OptionalInt.empty() : columns.categoryCode(category));
    appender.append((String) values.get(at.channel()));
    appender.append(row.customer().head());
    appender.append((Long) values.get(at.journey()));
    appender.append(group);
    appender.append(Math.toIntExact(row.localDate().toEpochDay()));
    Instant occurred = (Instant) values.get(at.occurred());
    append(occurred);
    if (censored) {
      appender.append(true);
    } else {
      appender.appendNull();
    }
    for (Declared column : declared) {
      column.append();
    }
    appender.endRow();
  }

  private void append(Measure measure, @Nullable Object fact) throws SQLException {
    switch (fact) {
      case null -> appender.appendNull();
      case Double number -> appender.append(number.doubleValue());
      case Censored censored -> appender.appendNull();
      case Boolean truth -> appender.append(truth.booleanValue());
      case Instant instant -> append(instant);
      case LocalDate date -> appender.append(Math.toIntExact(date.toEpochDay()));
      case String value -> append(columns.valueCode(measure.key(), value));
      default -> throw new IllegalStateException("Not a fact: " + fact);
    }
  }

  private void appendLeast(Measure measure, @Nullable Object fact) throws SQLException {
    if (fact instanceof Censored censored) {
      appender.append(censored.least(measure.type()));
    } else {
      appender.appendNull();
    }
  }

  private void append(Instant instant) throws SQLException {
    appender.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  private void append(OptionalInt code) throws SQLException {
    if (code.isPresent()) {
      appender.append((short) code.getAsInt());
    } else {
      appender.appendNull();
    }
  }

  private void read(String json) {
    Arrays.fill(facts, null);
    censored = false;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Integer place = places.get(parser.currentName());
        JsonToken value = parser.nextToken();
        if (place != null) {
          facts[place] = fact(parser, value, measures.get(place).type());
          censored |= facts[place] instanceof Censored;
        }
      }
    } catch (IOException malformed) {
      throw new IllegalStateException("Facts are not a JSON object", malformed);
    }
  }

  private static @Nullable Object fact(JsonParser parser, JsonToken value, MeasureType type)
      throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (type) {
      case NUMBER, COUNT, COUNT_SIGNED ->
          value == JsonToken.START_OBJECT ? censored(parser) : (Double) parser.getDoubleValue();
      case BOOLEAN -> parser.getBooleanValue();
      case CATEGORY -> parser.getText();
      case INSTANT -> Instant.parse(parser.getText());
      case DATE -> LocalDate.parse(parser.getText());
    };
  }

  private static Censored censored(JsonParser parser) throws IOException {
    Censored censored = Censored.NEVER;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean named = parser.currentName().equals(Censored.MORE_THAN);
      parser.nextToken();
      censored = named ? new Censored(parser.getDoubleValue()) : censored;
    }
    return censored;
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
