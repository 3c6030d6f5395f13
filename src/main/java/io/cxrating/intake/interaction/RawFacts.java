package io.cxrating.intake.interaction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cxrating.intake.parsing.RawObject;
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
    /** An object or an array. */
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

  /** The number, or 1 and 0 for true and false. */
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
      default -> {
        kinds[size] = Kind.NESTED;
        json.skipChildren();
      }
    }
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * size);
    kinds = Arrays.copyOf(kinds, 2 * size);
    numbers = Arrays.copyOf(numbers, 2 * size);
    texts = Arrays.copyOf(texts, 2 * size);
  }
}
