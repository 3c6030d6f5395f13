package io.cxrating.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.DescribedSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One operation of the description of the API. */
record Operation(String method, String path, JsonNode node) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One parameter of the path or the query. */
  record Parameter(String name, boolean inPath, boolean required, JsonNode node) {
    JsonNode schema() {
      return DescribedSchemas.resolved(node.path("schema"));
    }
  }

  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    for (var path : DescribedSchemas.api().path("paths").properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(
              new Operation(
                  entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  String id() {
    return node.path("operationId").asText();
  }

  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : node.path("parameters")) {
      parameters.add(
          new Parameter(
              each.path("name").asText(),
              each.path("in").asText().equals("path"),
              each.path("required").asBoolean(),
              each));
    }
    return parameters;
  }

  boolean takes(String parameter) {
    return parameters().stream().anyMatch(each -> each.name().equals(parameter));
  }

  /** Returns the media types of the body; none if there is no body. */
  List<String> bodyTypes() {
    List<String> types = new ArrayList<>();
    node.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
    return types;
  }

  /** Returns the first example of a body. */
  JsonNode bodyExample() {
    for (JsonNode media : node.path("requestBody").path("content")) {
      for (JsonNode example : media.path("examples")) {
        return example.path("value");
      }
    }
    throw new IllegalStateException("No example of the body of " + this);
  }

  /** Returns the media types of successful answers. */
  List<String> answerTypes() {
    List<String> types = new ArrayList<>();
    for (String status : List.of("200", "201")) {
      answer(status).path("content").fieldNames().forEachRemaining(types::add);
    }
    return types;
  }

  /** Returns the description of the answers with that status. */
  JsonNode answer(String status) {
    return DescribedSchemas.resolved(node.path("responses").path(status));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
