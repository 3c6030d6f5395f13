package io.cxrating.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;
import java.util.Arrays;

/**
 * One row as it was sent. Reused for every row of a stream; where a row is refused half-way, what
 * was read of it names it in the problem.
 */
final class RawRow {
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Field names come from strangers: they are not to fill the JVM's pool of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          // NaN is what Python writes; it is refused by its own name and not as broken JSON.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  /** The fields with text, in the order of {@link #values}. */
  enum Field {
    SOURCE("source"),
    ID("id"),
    STANDARD("standard"),
    TOUCHPOINT("touchpoint"),
    UNIT("unit"),
    CUSTOMER("customer"),
    CATEGORY("category"),
    CHANNEL("channel"),
    JOURNEY("journey"),
    OCCURRED_AT("occurredAt");

    private final String wireName;

    Field(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  private static final int FIELDS = Field.values().length;
  private static final int FACTS_SEEN = 1 << FIELDS;

  private final String[] values = new String[FIELDS];
  private final RawFacts facts = new RawFacts();
  private int seen;
  private String impliedSource;
  private String impliedId;

  /** What the path of the request says already, so that the row need not. */
  void imply(String source, String id) {
    impliedSource = source;
    impliedId = id;
  }

  /** The text of a field, null where it is absent or null. */
  String get(Field field) {
    return values[field.ordinal()];
  }

  RawFacts facts() {
    return facts;
  }

  void read(byte[] bytes, int offset, int length) throws RowRefusal {
    Arrays.fill(values, null);
    values[Field.SOURCE.ordinal()] = impliedSource;
    values[Field.ID.ordinal()] = impliedId;
    facts.clear();
    seen = 0;
    try (JsonParser json = JSON.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RowRefusal(ProblemCode.MALFORMED, null, "A row is one JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        readField(json, json.currentName());
      }
      if (json.nextToken() != null) {
        throw new RowRefusal(ProblemCode.MALFORMED, null, "Something follows the object");
      }
    } catch (IOException broken) {
      // Not the parser's own words: they quote the row, and with it perhaps a customer.
      throw new RowRefusal(ProblemCode.MALFORMED, null, "This is not well-formed JSON");
    }
  }

  private void readField(JsonParser json, String name) throws IOException, RowRefusal {
    JsonToken token = json.nextToken();
    Field field = field(name);
    if (field != null) {
      once(1 << field.ordinal(), name);
      if (token == JsonToken.VALUE_STRING) {
        values[field.ordinal()] = json.getText();
      } else if (token != JsonToken.VALUE_NULL) {
        throw new RowRefusal(ProblemCode.WRONG_TYPE, name, "This is to be a text");
      }
    } else if (name.equals("facts")) {
      once(FACTS_SEEN, name);
      if (token == JsonToken.START_OBJECT) {
        facts.read(json);
      } else if (token != JsonToken.VALUE_NULL) {
        throw new RowRefusal(ProblemCode.WRONG_TYPE, name, "This is to be an object of facts");
      }
    } else {
      throw new RowRefusal(
          ProblemCode.UNKNOWN_FIELD, name, "An interaction has no such field; observed are facts");
    }
  }

  private void once(int bit, String name) throws RowRefusal {
    if ((seen & bit) != 0) {
      throw new RowRefusal(ProblemCode.MALFORMED, name, "The field is there twice");
    }
    seen |= bit;
  }

  private static Field field(String name) {
    return switch (name) {
      case "source" -> Field.SOURCE;
      case "id" -> Field.ID;
      case "standard" -> Field.STANDARD;
      case "touchpoint" -> Field.TOUCHPOINT;
      case "unit" -> Field.UNIT;
      case "customer" -> Field.CUSTOMER;
      case "category" -> Field.CATEGORY;
      case "channel" -> Field.CHANNEL;
      case "journey" -> Field.JOURNEY;
      case "occurredAt" -> Field.OCCURRED_AT;
      default -> null;
    };
  }
}
