package io.cxrating.standard;

import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Standards for tests: the example and small ones around a single element. */
public final class Files {
  private Files() {}

  /** Returns the example of the documentation. */
  public static String example() throws IOException {
    try (InputStream file = Files.class.getResourceAsStream("/standard-example.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static Standard yaml(String text) {
    return StandardReader.read(text.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML);
  }

  public static Standard json(String text) {
    return StandardReader.read(text.getBytes(StandardCharsets.UTF_8), StandardFormat.JSON);
  }

  /**
   * Returns a standard with measures of every type, one touchpoint and these criteria, one a line.
   */
  public static String withCriteria(String... criteria) {
    return withTouchpoint("weight: 1, criteria: [" + String.join(",\n", criteria) + "]");
  }

  /** Returns a standard with measures of every type and one touchpoint with these members. */
  public static String withTouchpoint(String members) {
    return withSpec("touchpoints: [{key: desk, " + members + "}]");
  }

  /**
   * Returns a standard with outcomes, categories, measures of every type and these further members.
   */
  public static String withSpec(String members) {
    return """
    apiVersion: cxrating.io/v1
    kind: ExperienceStandard
    metadata: {key: small, name: Small}
    spec:
      outcomes: [{key: stays, statement: "Stays a customer for 12 months"}]
      categories: [{key: urgent, statement: "It cannot wait"}]
      measures:
        - {key: wait_seconds, type: number, unit: s}
        - {key: hours, type: number, unit: h}
        - {key: handovers, type: count}
        - {key: solved, type: boolean}
        - {key: mood, type: category, values: [glad, calm, angry]}
      %s
    """
        .formatted(members);
  }
}
