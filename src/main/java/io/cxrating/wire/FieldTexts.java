package io.cxrating.wire;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The meaning of the API's fields, and which can be null: the table {@code fields.properties}. */
public final class FieldTexts {
  private static final String TABLE = "fields.properties";
  private static final String CAN_BE_NULL = "?";

  private static final Properties TEXTS = read();

  private FieldTexts() {}

  /** Describes the fields of all schemas. */
  public static void describe(OpenAPI api) {
    api.getComponents().getSchemas().forEach(FieldTexts::describe);
  }

  private static void describe(String name, Schema schema) {
    if (schema.getProperties() != null) {
      for (Map.Entry<String, Schema> field : schema.getProperties().entrySet()) {
        text(name, field.getKey()).ifPresent(field.getValue()::setDescription);
      }
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> describe(name, part));
    }
  }

  /** Whether a field can be null, or is left out instead. */
  static boolean canBeNull(String schema, String field) {
    return keys(schema, field)
        .filter(TEXTS::containsKey)
        .findFirst()
        .filter(key -> key.endsWith(CAN_BE_NULL))
        .isPresent();
  }

  private static Optional<String> text(String schema, String field) {
    return keys(schema, field).filter(TEXTS::containsKey).findFirst().map(TEXTS::getProperty);
  }

  /** The keys that can describe a field, the most specific first. */
  private static Stream<String> keys(String schema, String field) {
    // A correction has the fields of the row that it corrects.
    String own = schema.replaceAll("(?<=.)Correction$", "") + "." + field;
    return Stream.of(own, own + CAN_BE_NULL, field, field + CAN_BE_NULL);
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (Reader table =
        new InputStreamReader(
            FieldTexts.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8)) {
      texts.load(table);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
