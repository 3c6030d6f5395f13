package io.cxrating.projection.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one interaction after the other. */
final class AttributeReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable String[] values;

  AttributeReader(FactColumns columns) {
    columns.attributes().forEach(key -> places.put(key, places.size()));
    values = new String[places.size()];
  }

  /** {@code json}: an object of texts, null for none. */
  void read(@Nullable String json) {
    Arrays.fill(values, null);
    if (json == null) {
      return;
    }
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Integer place = places.get(parser.currentName());
        parser.nextToken();
        if (place != null) {
          values[place] = parser.getText();
        }
      }
    } catch (IOException malformed) {
      throw new IllegalStateException("Attributes are not a JSON object", malformed);
    }
  }

  /** The value in the column {@code a<place>}; null for none. */
  @Nullable String value(int place) {
    return values[place];
  }
}
