package io.cxrating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI description with schemas that allow no additional fields. */
public final class DescribedSchemas {
  private static final JsonNode API = read();
  private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private DescribedSchemas() {}

  /** Returns the whole description. */
  public static JsonNode api() {
    return API;
  }

  /** Returns the node itself, or the one that it refers to. */
  public static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? API.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Returns a schema of the description, ready to validate. */
  public static JsonSchema of(JsonNode schema) {
    return SCHEMAS.computeIfAbsent(schema, DescribedSchemas::compiled);
  }

  private static JsonSchema compiled(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", API.path("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
  }

  private static JsonNode read() {
    try {
      JsonNode api = new YAMLMapper().readTree(OpenApiFreshTest.CHECKED_IN.toFile());
      for (JsonNode schema : api.path("components").path("schemas")) {
        if (schema.has("allOf") || schema.has("properties") && !isPart(api, schema)) {
          ((ObjectNode) schema)
              .putIfAbsent(
                  "unevaluatedProperties", new ObjectMapper().getNodeFactory().booleanNode(false));
        }
      }
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPart(JsonNode api, JsonNode schema) {
    for (JsonNode whole : api.path("components").path("schemas")) {
      for (JsonNode part : whole.path("allOf")) {
        String name = part.path("$ref").asText().replaceAll(".*/", "");
        if (schema == api.path("components").path("schemas").path(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
