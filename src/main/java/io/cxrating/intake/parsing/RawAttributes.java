package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of a row: texts by key. Reused. */
public final class RawAttributes implements RawObject {
  /** The field that holds them. */
  public static final String ATTRIBUTES = "attributes";

  private static final String PREFIX = ATTRIBUTES + ".";

  /** As many as a standard can declare. */
  private static final int MOST = 32;

  private final SortedMap<String, @Nullable String> values = new TreeMap<>();

  /** What a kind of row requires of one attribute. */
  @FunctionalInterface
  public interface Check {
    /**
     * Checks one value.
     *
     * @param path of the field, for the problem
     */
    void check(String key, String value, String path) throws RowRefusal;
  }

  @Override
  public void clear() {
    values.clear();
  }

  @Override
  public void read(JsonParser json) throws IOException, RowRefusal {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      String path = PREFIX + key;
      JsonToken token = json.nextToken();
      if (values.containsKey(key)) {
        throw new RowRefusal(ProblemCode.MALFORMED, path, "Duplicate field");
      }
      if (values.size() == MOST) {
        throw new RowRefusal(
            ProblemCode.OUT_OF_RANGE, ATTRIBUTES, "A row can have at most " + MOST + " attributes");
      }
      if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
        throw new RowRefusal(ProblemCode.WRONG_TYPE, path, "Expected a text");
      }
      values.put(key, token == JsonToken.VALUE_NULL ? null : json.getText());
    }
  }

  /** Rejects texts that cannot be stored, and what the kind of row refuses. */
  public void check(Check each) throws RowRefusal {
    values.values().removeIf(value -> value == null);
    for (var attribute : values.entrySet()) {
      String path = PREFIX + attribute.getKey();
      String value = attribute.getValue();
      if (value != null) {
        FieldChecks.checkText(value, path);
        each.check(attribute.getKey(), value, path);
      }
    }
  }

  /** Encodes their column, as JSON with the keys in order; no value without any. */
  public void write(RowEncoder columns) {
    if (values.isEmpty()) {
      columns.json(null, 0);
      return;
    }
    StringBuilder json = new StringBuilder();
    values.forEach(
        (key, value) ->
            json.append(json.isEmpty() ? "{" : ",")
                .append(quoted(key))
                .append(':')
                .append(quoted(String.valueOf(value))));
    byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    columns.json(bytes, bytes.length);
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
