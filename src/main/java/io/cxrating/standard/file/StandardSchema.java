package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.cxrating.problem.ProblemException.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The structure of a standard, as the JSON Schema that editors use too. */
public final class StandardSchema {
  /** The JSON Schema. */
  public static final String TEXT = text();

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              TEXT,
              SchemaValidatorsConfig.builder()
                  .pathType(PathType.JSON_PATH)
                  .locale(Locale.ENGLISH)
                  .build());

  private StandardSchema() {}

  private static String text() {
    try (InputStream file =
        StandardSchema.class.getResourceAsStream("/schema/experience-standard.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The violations of the structure in {@code tree}. */
  static List<Violation> violations(JsonNode tree) {
    List<Violation> unnamed = new ArrayList<>();
    addUnnamed(tree, "$", unnamed);
    // The validator cannot form the path of a field without a name.
    return unnamed.isEmpty()
        ? SCHEMA.validate(tree).stream().map(StandardSchema::violation).toList()
        : unnamed;
  }

  private static void addUnnamed(JsonNode tree, String path, List<Violation> violations) {
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      if (field.getKey().isEmpty()) {
        violations.add(new Violation(path, "A field must have a name"));
      }
      addUnnamed(field.getValue(), path + "." + field.getKey(), violations);
    }
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      addUnnamed(tree.get(i), path + "[" + i + "]", violations);
    }
  }

  private static Violation violation(ValidationMessage message) {
    String path = message.getInstanceLocation().toString();
    return new Violation(path, message.getMessage().replace(path + ": ", ""));
  }
}
