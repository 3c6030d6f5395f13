package io.cxrating.hostile;

import java.util.List;
import java.util.Map;

/**
 * What exists in an installation, so that requests name it.
 *
 * @param standard a standard that may be published, as YAML; {@code KEY} is its key
 * @param names the names by kind: {@code unit}, {@code standard}, {@code touchpoint} and so on
 */
record World(String standard, Map<String, List<String>> names) {
  /** Returns the names of that kind; none if the kind is unknown. */
  List<String> names(String kind) {
    return names.getOrDefault(kind, List.of());
  }
}
