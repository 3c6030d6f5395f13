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

/** What changed from one version of a standard to another, part by part. */
public record StandardDiff(String key, int from, int to, List<Change> changes) {

  /** What happened to a part. */
  @Schema(name = "ChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One part that differs.
   *
   * @param path where it is, keyed parts by their key: {@code
   *     spec.touchpoints[resolution].criteria[same-day].atMost}
   * @param from what it was, null where it was added
   * @param to what it is, null where it was removed
   */
  @Schema(name = "StandardChange")
  public record Change(String path, Kind kind, JsonNode from, JsonNode to) {}

  static StandardDiff between(String key, StandardVersion from, StandardVersion to) {
    List<Change> changes = new ArrayList<>();
    compare(
        "", StandardFormat.JSON.tree(from.content), StandardFormat.JSON.tree(to.content), changes);
    return new StandardDiff(key, from.version, to.version, changes);
  }

  private static void compare(String path, JsonNode from, JsonNode to, List<Change> changes) {
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

  /** Bands go by their name, everything else by its key. */
  private static JsonNode nameOf(JsonNode node) {
    return node.has("key") ? node.get("key") : node.get("name");
  }
}
