package io.cxrating.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Describes the operations that return a list. The example of an item becomes the example in JSON,
 * and in CSV by the code that writes the responses.
 */
public final class ListDescription {
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final IndexView index;

  /** Finds the operations with the index of the application's classes. */
  public ListDescription(IndexView index) {
    this.index = index;
  }

  /** Completes the descriptions of the lists. */
  public void addTo(OpenAPI api) {
    for (AnnotationInstance takes : index.getAnnotations(ParameterDescription.TAKES)) {
      MethodInfo method = takes.target().asMethod();
      if (method.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE) {
        DotName item = method.returnType().asParameterizedType().arguments().getFirst().name();
        Class<? extends Record> type = ParameterDescription.load(item).asSubclass(Record.class);
        for (Operation operation : new ParameterDescription(index).operations(api, method)) {
          describe(operation.getResponses().getAPIResponse("200").getContent(), type);
        }
      }
    }
  }

  private static void describe(Content content, Class<? extends Record> type) {
    JsonNode item = example(type);
    Schema list = content.getMediaType(Format.JSON.mediaType()).getSchema();
    content
        .getMediaType(Format.JSON.mediaType())
        .addExample(
            "list", OASFactory.createExample().value(isPage(list) ? page(item) : List.of(item)));
    content.addMediaType(
        Format.TEXT_CSV,
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
            .addExample("list", OASFactory.createExample().value(csv(type, item))));
  }

  private static boolean isPage(Schema list) {
    return list.getRef() != null;
  }

  private static Map<String, Object> page(JsonNode item) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", List.of(item));
    page.put("next", "NDcxMQ");
    return page;
  }

  private static JsonNode example(Class<? extends Record> type) {
    return Arrays.stream(
            type.getAnnotationsByType(
                org.eclipse.microprofile.openapi.annotations.media.Schema.class))
        .map(schema -> tree(schema.examples()[0]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " has no example"));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <R extends Record> String csv(Class<R> type, JsonNode item) {
    byte[] table =
        CsvTable.write(new Table<>(RecordColumns.of(type), List.of(JSON.convertValue(item, type))));
    return new String(table, StandardCharsets.UTF_8);
  }
}
