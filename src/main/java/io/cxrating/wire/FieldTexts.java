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

/** The meaning of the API's fields: the table {@code fields.properties}. */
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
        String key = field.getKey() + (canBeMissing(schema, field) ? CAN_BE_NULL : "");
        text(name, key).ifPresent(field.getValue()::setDescription);
      }
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> describe(name, part));
    }
  }

  /** Whether a field can be null or left out, which its text then explains. */
  private static boolean canBeMissing(Schema schema, Map.Entry<String, Schema> field) {
    Schema property = field.getValue();
    boolean required =
        schema.getRequired() != null && schema.getRequired().contains(field.getKey());
    return !required || isNull(property) || alternatives(property).anyMatch(FieldTexts::isNull);
  }

  private static Stream<Schema> alternatives(Schema property) {
    return property.getAnyOf() == null ? Stream.empty() : property.getAnyOf().stream();
  }

  private static boolean isNull(Schema property) {
    // A schema without a type allows anything, and so null.
    return property.getType() == null
        ? property.getRef() == null && property.getAnyOf() == null
        : property.getType().contains(Schema.SchemaType.NULL);
  }

  /** The text of the field in this schema, else the one for all schemas. */
  private static Optional<String> text(String schema, String key) {
    // A correction has the fields of the row that it corrects.
    String own = schema.replaceAll("(?<=.)Correction$", "") + "." + key;
    return Stream.of(own, key).filter(TEXTS::containsKey).findFirst().map(TEXTS::getProperty);
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
