package io.cxrating.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Breaks one place of a body: another type, a missing field, a huge or a hostile text. */
record BrokenTree(Draw draw) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  JsonNode of(JsonNode tree) {
    List<JsonNode> containers = new ArrayList<>();
    collect(tree, containers);
    if (containers.isEmpty() || draw.chance(0.05)) {
      return wrong();
    }
    JsonNode place = draw.of(containers);
    if (place instanceof ArrayNode array) {
      breakArray(array);
    } else {
      breakObject((ObjectNode) place);
    }
    return tree;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }

  private void breakArray(ArrayNode array) {
    int at = draw.below(array.size());
    switch (draw.below(4)) {
      case 0 -> array.remove(at);
      case 1 -> array.set(at, wrong());
      case 2 -> array.add(array.get(at).deepCopy());
      default -> {
        for (int i = 0; i < 300; i++) {
          array.add(array.get(at).deepCopy());
        }
      }
    }
  }

  private void breakObject(ObjectNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    String field = draw.of(fields);
    switch (draw.below(5)) {
      case 0 -> object.remove(field);
      case 1 -> object.set("unknown", NODES.numberNode(1));
      case 2 -> object.set(draw.of(HostileTexts.PLAIN), object.get(field));
      default -> object.set(field, wrong());
    }
  }

  private JsonNode wrong() {
    return switch (draw.below(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(draw.of(List.of(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE)));
      case 2 -> NODES.numberNode(draw.of(List.of(1e308, -1e308, 4.9e-324, 0.1, -0.0)));
      case 3 -> NODES.booleanNode(draw.chance(0.5));
      case 4 -> draw.chance(0.5) ? NODES.arrayNode() : NODES.objectNode();
      case 5 -> deep();
      default -> NODES.textNode(draw.of(HostileTexts.PLAIN));
    };
  }

  private JsonNode deep() {
    ArrayNode outer = NODES.arrayNode();
    ArrayNode inner = outer;
    int depth = draw.of(List.of(2, 50, 500));
    for (int i = 0; i < depth; i++) {
      inner = inner.addArray();
    }
    return outer;
  }
}
