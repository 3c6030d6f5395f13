package io.cxrating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks every schema, parameter and example of the OpenAPI description. */
@QuarkusTest
class OpenApiContractTest {
  private static final Path FIELDS =
      Path.of("src/main/resources/io/cxrating/wire/fields.properties");

  private JsonNode api;
  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    api = new YAMLMapper().readTree(given().get("/q/openapi?format=yaml").asString());
  }

  @Test
  void everyFieldHasADescription() {
    fields((name, field) -> note(!field.getValue().has("description"), name));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFieldDescriptionIsUsed() throws IOException {
    Properties table = new Properties();
    try (Reader texts = Files.newBufferedReader(FIELDS)) {
      table.load(texts);
    }
    Set<String> left = new TreeSet<>(table.stringPropertyNames());
    fields(
        (name, field) -> {
          String own = name.replaceAll("(?<=.)Correction\\.", ".");
          String any = field.getKey();
          for (String key : List.of(own, own + "?", any, any + "?")) {
            if (table.containsKey(key)) {
              left.remove(key);
              return;
            }
          }
        });
    assertThat(left).isEmpty();
  }

  @Test
  void nullableFieldsDescribeWhenTheyAreNull() {
    fields(
        (name, field) -> {
          boolean nullable = has(field.getValue(), "null") || isAnything(field.getValue());
          boolean posted = name.startsWith("Posted");
          String description = field.getValue().path("description").asText();
          note(!posted && nullable && !description.matches(".*\\bnull\\b.*"), name);
          note(!posted && !nullable && description.contains("; null"), name);
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyObjectListsItsRequiredFields() {
    for (var schema : schemas()) {
      note(
          schema.getValue().has("properties") && schema.getValue().path("required").isEmpty(),
          schema.getKey());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void schemaNamesHaveNoDigits() {
    for (var schema : schemas()) {
      note(schema.getKey().matches(".*\\d.*"), schema.getKey());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void enumerationsDescribeValuesNotArrays() {
    fields(
        (name, field) ->
            note(has(field.getValue(), "array") && field.getValue().has("enum"), name));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPostedRowHasASchema() {
    operations(
        (name, operation) -> {
          JsonNode content = operation.path("requestBody").path("content");
          if (content.has("application/x-ndjson")) {
            JsonNode rows = content.path("application/json").path("schema");
            note(!resolved(rows.path("items")).path("properties").has("source"), name);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyParameterHasATypeADescriptionAndARange() {
    operations(
        (name, operation) -> {
          for (JsonNode parameter : operation.path("parameters")) {
            String at = name + " " + parameter.path("name").asText();
            JsonNode schema = resolved(parameter.path("schema"));
            String type = schema.path("type").asText();
            note(type.isEmpty() || parameter.path("description").asText().length() < 3, at);
            boolean number = type.equals("integer") || type.equals("number");
            note(number && !(schema.has("minimum") && schema.has("maximum")), at);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOperationHasAUniqueId() {
    Set<String> ids = new HashSet<>();
    operations(
        (name, operation) ->
            note(
                !operation.path("operationId").asText().matches("[a-z]\\w+")
                    || !ids.add(operation.path("operationId").asText()),
                name));
    assertThat(wrong).isEmpty();
    assertThat(ids).hasSizeGreaterThan(30);
  }

  @Test
  void everyReferencedSecuritySchemeExists() {
    JsonNode known = api.path("components").path("securitySchemes");
    List<JsonNode> required = new ArrayList<>();
    api.path("security").forEach(required::add);
    operations((name, operation) -> operation.path("security").forEach(required::add));
    assertThat(required).isNotEmpty();
    required.forEach(one -> one.fieldNames().forEachRemaining(s -> note(!known.has(s), s)));
    assertThat(wrong).isEmpty();
  }

  @Test
  void csvResponsesAreStringsWithValidExamples() {
    int[] examples = {0};
    operations(
        (name, operation) -> {
          JsonNode table = operation.path("responses").path("200").path("content").path("text/csv");
          note(!table.isMissingNode() && !has(table.path("schema"), "string"), name);
          for (JsonNode example : table.path("examples")) {
            examples[0]++;
            note(!isTable(example.path("value").asText()), name);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(examples[0]).isGreaterThan(5);
  }

  @Test
  void everyRefusalHasTheBodyOfAProblem() {
    int[] refusals = {0};
    operations(
        (name, operation) -> {
          for (var answer : operation.path("responses").properties()) {
            if (answer.getKey().compareTo("400") >= 0) {
              refusals[0]++;
              JsonNode content = resolved(answer.getValue()).path("content");
              JsonNode problem = content.path("application/problem+json");
              note(!problem.path("schema").has("$ref"), name + " " + answer.getKey());
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(refusals[0]).isGreaterThan(300);
  }

  @Test
  void everyBodyHasTheProblemsOfABody() {
    operations(
        (name, operation) -> {
          boolean body = operation.has("requestBody");
          for (String status : List.of("408", "413", "415")) {
            note(operation.path("responses").has(status) != body, name + " " + status);
          }
          note(!operation.path("responses").has("406"), name + " 406");
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatMayContradictTheStoredHasAConflict() {
    List<String> conflicts = new ArrayList<>();
    operations(
        (name, operation) -> {
          if (operation.path("responses").has("409")) {
            conflicts.add(operation.path("operationId").asText());
          }
        });
    assertThat(conflicts)
        .containsExactlyInAnyOrder("putInstrument", "putStandard", "putUnit", "postUnits");
  }

  @Test
  void onlyAnswersWithAnETagAreNotModified() {
    List<String> tagged = new ArrayList<>();
    operations(
        (name, operation) -> {
          if (operation.path("responses").has("304")) {
            tagged.add(operation.path("operationId").asText());
          }
        });
    assertThat(tagged).contains("getRatings", "getContrast").doesNotContain("listUnits", "whatIf");
  }

  /** Returns whether each line has as many cells as the header and the header consists of names. */
  private static boolean isTable(String text) {
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(text)) {
      List<String[]> all = lines.readAll();
      return all.size() > 1
          && List.of(all.getFirst()).stream().allMatch(name -> name.matches("[A-Za-z]\\w*"))
          && all.stream().allMatch(line -> line.length == all.getFirst().length);
    } catch (IOException noCsv) {
      return false;
    }
  }

  private void note(boolean isWrong, String what) {
    if (isWrong) {
      wrong.add(what);
    }
  }

  private Set<Map.Entry<String, JsonNode>> schemas() {
    return api.path("components").path("schemas").properties();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private static boolean isAnything(JsonNode schema) {
    return !schema.has("type") && !schema.has("anyOf") && !schema.has("$ref");
  }

  private static boolean has(JsonNode schema, String type) {
    for (JsonNode one : schema.path("type")) {
      if (one.asText().equals(type)) {
        return true;
      }
    }
    for (JsonNode one : schema.path("anyOf")) {
      if (has(one, type)) {
        return true;
      }
    }
    return schema.path("type").asText().equals(type);
  }

  private void fields(BiConsumer<String, Map.Entry<String, JsonNode>> check) {
    for (var schema : schemas()) {
      List<JsonNode> parts = new ArrayList<>(List.of(schema.getValue()));
      schema.getValue().path("allOf").forEach(parts::add);
      for (JsonNode part : parts) {
        for (var field : part.path("properties").properties()) {
          check.accept(schema.getKey() + "." + field.getKey(), field);
        }
      }
    }
  }

  private void operations(BiConsumer<String, JsonNode> check) {
    for (var path : api.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        check.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
      }
    }
  }
}
