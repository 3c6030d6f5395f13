package io.cxrating.dashboard;

import io.cxrating.standard.PublishedVersion;
import io.cxrating.standard.Standard;
import io.cxrating.standard.StandardHistory;
import java.util.HashMap;
import java.util.Map;

/** What people call the parts of a standard; the newest version that declares a part names it. */
final class StandardNames {
  private final Map<String, String> names = new HashMap<>();

  StandardNames(StandardHistory history) {
    for (PublishedVersion version : history.versions()) {
      read(version.content());
    }
  }

  private void read(Standard content) {
    content.categories().forEach(each -> names.put("category " + each.key(), each.statement()));
    for (Standard.Touchpoint touchpoint : content.touchpoints()) {
      names.put(touchpoint.key(), touchpoint.name());
      for (Standard.Criterion criterion : touchpoint.criteria()) {
        if (!criterion.statement().isEmpty()) {
          names.put(touchpoint.key() + "." + criterion.key(), criterion.statement());
        }
      }
    }
  }

  String touchpoint(String key) {
    return named(key, key);
  }

  String criterion(String touchpoint, String key) {
    return named(touchpoint + "." + key, key);
  }

  String category(String key) {
    return named("category " + key, key);
  }

  private String named(String part, String key) {
    String name = names.get(part);
    return name == null ? key : name;
  }
}
