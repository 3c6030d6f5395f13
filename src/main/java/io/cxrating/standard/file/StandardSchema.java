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
import java.util.List;
import java.util.Locale;

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
    return SCHEMA.validate(tree).stream().map(StandardSchema::violation).toList();
  }

  private static Violation violation(ValidationMessage message) {
    String path = message.getInstanceLocation().toString();
    return new Violation(path, message.getMessage().replace(path + ": ", ""));
  }
}
