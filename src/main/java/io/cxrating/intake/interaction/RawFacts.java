package io.cxrating.intake.interaction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cxrating.intake.parsing.RawObject;
import io.cxrating.standard.model.Censored;
import java.io.IOException;
import java.util.Arrays;

/** The facts of one row as they were sent, before they are checked against the standard. Reused. */
final class RawFacts implements RawObject {
  /** The JSON type of a fact. */
  enum Kind {
    NULL,
    NUMBER,
    BOOLEAN,
    TEXT,
    /** An object that says what the number exceeds. */
    MORE_THAN,
    /** An object that says that it did not happen and will not. */
    NEVER,
    /** Another object, or an array. */
    NESTED
  }

  private int size;
  private String[] names = new String[16];
  private Kind[] kinds = new Kind[16];
  private double[] numbers = new double[16];
  private String[] texts = new String[16];

  @Override
  public void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  String name(int i) {
    return names[i];
  }

  Kind kind(int i) {
    return kinds[i];
  }

  /** The number, what it exceeds, or 1 and 0 for true and false. */
  double number(int i) {
    return numbers[i];
  }

  String text(int i) {
    return texts[i];
  }

  @Override
  public void read(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (size == names.length) {
        grow();
      }
      names[size] = json.currentName();
      readValue(json, json.nextToken());
      size++;
    }
  }

  private void readValue(JsonParser json, JsonToken token) throws IOException {
    switch (token) {
      case VALUE_NULL -> kinds[size] = Kind.NULL;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        kinds[size] = Kind.NUMBER;
        numbers[size] = json.getDoubleValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        kinds[size] = Kind.BOOLEAN;
        numbers[size] = token == JsonToken.VALUE_TRUE ? 1 : 0;
      }
      case VALUE_STRING -> {
        kinds[size] = Kind.TEXT;
        texts[size] = json.getText();
      }
      case START_OBJECT -> readCensored(json);
      default -> {
        kinds[size] = Kind.NESTED;
        json.skipChildren();
      }
    }
  }

  /** Reads {@code {"moreThan": n}} or {@code {"never": true}}; anything else is nested. */
  private void readCensored(JsonParser json) throws IOException {
    int members = 0;
    Kind kind = Kind.NESTED;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      members++;
      if (name.equals(Censored.MORE_THAN) && value.isNumeric()) {
        kind = Kind.MORE_THAN;
        numbers[size] = json.getDoubleValue();
      } else if (name.equals(Censored.NEVER_FIELD) && value == JsonToken.VALUE_TRUE) {
        kind = Kind.NEVER;
      } else {
        members++;
        json.skipChildren();
      }
    }
    kinds[size] = members == 1 ? kind : Kind.NESTED;
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * size);
    kinds = Arrays.copyOf(kinds, 2 * size);
    numbers = Arrays.copyOf(numbers, 2 * size);
    texts = Arrays.copyOf(texts, 2 * size);
  }
}
