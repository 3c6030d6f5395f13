package io.cxrating.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cxrating.DescribedSchemas;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Compares an answer with the description of its operation. */
final class AnswerRules {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final CsvMapper CSV = new CsvMapper();

  private AnswerRules() {}

  /** Returns what differs from the description; empty if nothing does. */
  static Optional<String> violation(Operation operation, Answer answer) {
    if (answer.status() >= 500 && answer.status() != 503) {
      return Optional.of("a failure");
    }
    if (answer.status() == 503 && !answer.retryAfter()) {
      return Optional.of("503 without Retry-After");
    }
    JsonNode described = operation.answer(Integer.toString(answer.status()));
    if (described.isMissingNode()) {
      return Optional.of("an undescribed status");
    }
    JsonNode content = described.path("content");
    if (content.isEmpty()) {
      return answer.body().length == 0 ? Optional.empty() : Optional.of("an undescribed body");
    }
    if (!content.has(answer.type())) {
      return Optional.of("the undescribed media type '" + answer.type() + "'");
    }
    return body(content.path(answer.type()).path("schema"), answer);
  }

  private static Optional<String> body(JsonNode schema, Answer answer) {
    try {
      return switch (answer.type()) {
        case "text/csv" -> table(answer);
        case "application/yaml" -> {
          YAML.readTree(answer.body());
          yield Optional.empty();
        }
        default -> json(schema, answer);
      };
    } catch (IOException unreadable) {
      return Optional.of("no " + answer.type() + ": " + unreadable.getMessage());
    }
  }

  private static Optional<String> json(JsonNode schema, Answer answer) throws IOException {
    if (schema.isMissingNode()) {
      return Optional.of("a body without a described schema");
    }
    JsonNode body;
    try {
      body = JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      return Optional.of("no JSON: " + unreadable.getOriginalMessage());
    }
    var wrong = DescribedSchemas.of(schema).validate(body);
    if (!wrong.isEmpty()) {
      return Optional.of("a body against its schema: " + wrong.iterator().next());
    }
    if (answer.status() >= 400 && body.path("status").asInt() != answer.status()) {
      return Optional.of("a problem of another status");
    }
    return Optional.empty();
  }

  private static Optional<String> table(Answer answer) throws IOException {
    try (MappingIterator<String[]> lines =
        CSV.readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(answer.body())) {
      List<String[]> all = lines.readAll();
      if (all.isEmpty()) {
        return Optional.of("a table without a header");
      }
      int columns = all.getFirst().length;
      return all.stream().allMatch(line -> line.length == columns)
          ? Optional.empty()
          : Optional.of("a table with lines of different lengths");
    }
  }
}
