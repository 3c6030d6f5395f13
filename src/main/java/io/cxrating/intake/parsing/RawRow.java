package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was sent. Reused for every row of a stream; if a row is rejected half-way, the
 * fields read so far identify it in the problem.
 *
 * @param <F> the fields that a row of this kind may have
 */
public final class RawRow<F extends RowField> {
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Field names are untrusted: they must not fill the JVM's pool of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          // Python writes NaN; it gets its own error rather than that of broken JSON.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final F[] fields;
  private final List<F> name;
  private final RawObject[] objects;

  /** The index of each name among the fields or, after them, among the objects. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Object[] values;
  private final String unknown;
  private long seen;
  private @Nullable String impliedSource;
  private @Nullable String impliedId;

  /**
   * A row of fields, the first two of which are its source and its id.
   *
   * @param objects the readers of the fields that are objects, by name
   * @param unknown the error message for an unknown field
   */
  public RawRow(F[] fields, Map<String, ? extends RawObject> objects, String unknown) {
    this.fields = fields;
    this.name = List.of(fields[0], fields[1]);
    this.objects = objects.values().toArray(RawObject[]::new);
    this.values = new Object[fields.length];
    this.unknown = unknown;
    for (F field : fields) {
      places.put(field.wireName(), places.size());
    }
    objects.keySet().forEach(name -> places.put(name, places.size()));
  }

  /** Sets source and id from the path of the request, so that the row may omit them. */
  public void imply(String impliedSource, String impliedId) {
    this.impliedSource = impliedSource;
    this.impliedId = impliedId;
  }

  /** The fields that name a row: its source and its id. */
  List<F> name() {
    return name;
  }

  /** The field with that name in JSON; null if rows of this kind do not have it. */
  @Nullable F fieldNamed(String wireName) {
    Integer place = places.get(wireName);
    return place == null || place >= fields.length ? null : fields[place];
  }

  /** The source of the row. */
  public @Nullable String source() {
    return text(fields[0]);
  }

  /** The id of the row. */
  public @Nullable String id() {
    return text(fields[1]);
  }

  /** The text of a field, null if it is absent or null. */
  public @Nullable String text(F field) {
    return (String) values[field.ordinal()];
  }

  /** The number of a field, null if it is absent or null; it may not be finite. */
  public @Nullable Double number(F field) {
    return (Double) values[field.ordinal()];
  }

  /** The truth value of a field, null if it is absent or null. */
  public @Nullable Boolean truth(F field) {
    return (Boolean) values[field.ordinal()];
  }

  void read(byte[] bytes, int offset, int length) throws RowRefusal {
    Arrays.fill(values, null);
    values[0] = impliedSource;
    values[1] = impliedId;
    for (RawObject object : objects) {
      object.clear();
    }
    seen = 0;
    try (JsonParser json = JSON.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RowRefusal(ProblemCode.MALFORMED, null, "A row must be one JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        readField(json, json.currentName());
      }
      if (json.nextToken() != null) {
        throw new RowRefusal(
            ProblemCode.MALFORMED, null, "The row has content after the JSON object");
      }
    } catch (IOException broken) {
      // Not the parser's message: it quotes the row, which may contain a customer.
      throw new RowRefusal(ProblemCode.MALFORMED, null, "The row is not well-formed JSON");
    }
  }

  private void readField(JsonParser json, String name) throws IOException, RowRefusal {
    JsonToken token = json.nextToken();
    Integer place = places.get(name);
    if (place == null) {
      throw new RowRefusal(ProblemCode.UNKNOWN_FIELD, name, unknown);
    }
    if ((seen & 1L << place) != 0) {
      throw new RowRefusal(ProblemCode.MALFORMED, name, "Duplicate field");
    }
    seen |= 1L << place;
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (place < fields.length) {
      values[place] = value(json, token, fields[place]);
    } else if (token == JsonToken.START_OBJECT) {
      objects[place - fields.length].read(json);
    } else {
      throw new RowRefusal(ProblemCode.WRONG_TYPE, name, "Expected an object");
    }
  }

  private static Object value(JsonParser json, JsonToken token, RowField field)
      throws IOException, RowRefusal {
    return switch (field.kind()) {
      case TEXT, DATE -> {
        require(token == JsonToken.VALUE_STRING, field, "a text");
        yield json.getText();
      }
      case NUMBER, COUNT -> {
        require(token.isNumeric(), field, "a number");
        yield json.getDoubleValue();
      }
      case TRUTH -> {
        require(token.isBoolean(), field, "true or false");
        yield json.getBooleanValue();
      }
    };
  }

  private static void require(boolean fits, RowField field, String expected) throws RowRefusal {
    if (!fits) {
      throw new RowRefusal(ProblemCode.WRONG_TYPE, field.wireName(), "Expected " + expected);
    }
  }
}
