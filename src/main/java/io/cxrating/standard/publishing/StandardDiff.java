package io.cxrating.standard.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.standard.file.StandardFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The differences between two versions of a standard. */
public record StandardDiff(String key, int from, int to, List<Change> changes) {

  /** The kind of difference. */
  @Schema(name = "ChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One part that differs.
   *
   * @param path its path, with the keys of keyed parts: {@code
   *     spec.touchpoints[resolution].criteria[same-day].atMost}
   * @param from the old value, null if it was added
   * @param to the new value, null if it was removed
   */
  @Schema(name = "StandardChange")
  public record Change(
      String path,
      Kind kind,
      @Schema(implementation = Object.class) @Nullable JsonNode from,
      @Schema(implementation = Object.class) @Nullable JsonNode to) {}

  static StandardDiff between(String key, StandardVersion from, StandardVersion to) {
    List<Change> changes = new ArrayList<>();
    compare(
        "", StandardFormat.JSON.tree(from.content), StandardFormat.JSON.tree(to.content), changes);
    return new StandardDiff(key, from.version, to.version, changes);
  }

  private static void compare(
      String path, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> changes) {
    if (from == null || to == null) {
      changes.add(new Change(path, from == null ? Kind.ADDED : Kind.REMOVED, from, to));
    } else if (from.isObject() && to.isObject()) {
      parts(from, to)
          .forEach(
              part ->
                  compare(
                      path.isEmpty() ? part : path + "." + part,
                      from.get(part),
                      to.get(part),
                      changes));
    } else if (keyed(from) && keyed(to)) {
      compareKeyed(path, byKey(from), byKey(to), changes);
    } else if (!from.equals(to)) {
      changes.add(new Change(path, Kind.CHANGED, from, to));
    }
  }

  private static void compareKeyed(
      String path, Map<String, JsonNode> from, Map<String, JsonNode> to, List<Change> changes) {
    Set<String> keys = new LinkedHashSet<>(from.keySet());
    keys.addAll(to.keySet());
    keys.forEach(key -> compare(path + "[" + key + "]", from.get(key), to.get(key), changes));
  }

  private static Set<String> parts(JsonNode from, JsonNode to) {
    Set<String> parts = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(parts::add);
    to.fieldNames().forEachRemaining(parts::add);
    return parts;
  }

  private static boolean keyed(JsonNode node) {
    return node.isArray() && !node.isEmpty() && nameOf(node.get(0)) != null;
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    Map<String, JsonNode> byKey = new LinkedHashMap<>();
    list.forEach(node -> byKey.put(nameOf(node).asText(), node));
    return byKey;
  }

  /** Bands are identified by name, all other parts by key. */
  private static JsonNode nameOf(JsonNode node) {
    return node.has("key") ? node.get("key") : node.get("name");
  }
}
