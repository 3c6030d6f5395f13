package io.cxrating.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes the bodies of requests from the examples of the description. */
final class Bodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> ODD_TYPES =
      List.of(
          "text/csv",
          "text/plain",
          "application/xml",
          "nonsense",
          "",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "application/json; charset=utf-16",
          "text/yaml",
          "application/json",
          "application/yaml",
          "application/x-ndjson",
          "*/*");

  private final World world;
  private final Draw draw;
  private final Map<String, String> path;

  /** The values of the path name what the body is about. */
  Bodies(World world, Draw draw, Map<String, String> path) {
    this.world = world;
    this.draw = draw;
    this.path = path;
  }

  static String oddType(Draw draw) {
    return draw.of(ODD_TYPES);
  }

  byte[] body(Operation operation, String type, boolean broken) {
    JsonNode tree = example(operation, type);
    if (!broken) {
      return written(tree, type).getBytes(StandardCharsets.UTF_8);
    }
    if (draw.chance(0.3)) {
      return new BrokenBytes(draw).of(written(tree, type), type);
    }
    return written(new BrokenTree(draw).of(tree), type).getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode example(Operation operation, String type) {
    JsonNode value = operation.bodyExample();
    boolean draft = operation.id().equals("whatIf") && !type.equals("application/json");
    boolean standard = draft || operation.path().startsWith("/api/v1/standards");
    try {
      return standard
          ? YAML.readTree(world.standard().replace("KEY", standardKey()))
          : named(value.deepCopy());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String standardKey() {
    List<String> known = world.names("standard");
    return path.getOrDefault("key", known.isEmpty() ? "x" : draw.of(known)).replaceAll("\\W", "-");
  }

  /** Lets the fields of an example name what exists. */
  private JsonNode named(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::named);
    }
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        List<String> known = world.names(field.getKey());
        if (field.getValue().isTextual() && !known.isEmpty()) {
          field.setValue(TextNode.valueOf(draw.of(known)));
        } else {
          named(field.getValue());
        }
      }
      if (object.path("facts").isObject()) {
        object.set("facts", facts());
      }
    }
    return node;
  }

  private ObjectNode facts() {
    ObjectNode facts = JSON.createObjectNode();
    for (String number : world.names("number")) {
      facts.put(number, draw.below(30));
    }
    for (String flag : world.names("flag")) {
      facts.put(flag, draw.chance(0.5));
    }
    return facts;
  }

  private static String written(JsonNode tree, String type) {
    try {
      return switch (type) {
        case "application/yaml" -> YAML.writeValueAsString(tree);
        case "application/x-ndjson" ->
            StreamSupport.stream(
                    tree.isArray() ? tree.spliterator() : List.of(tree).spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
        default -> JSON.writeValueAsString(tree);
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
