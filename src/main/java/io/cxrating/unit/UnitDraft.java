package io.cxrating.unit;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The requested state of a unit.
 *
 * @param place its position in the request, such as {@code [3].}; empty for a single unit
 * @param parent key of the parent, null for a root
 * @param timeZone null if it is inherited
 */
public record UnitDraft(
    String place, String key, String name, @Nullable String parent, @Nullable ZoneId timeZone) {
  boolean isSameAs(UnitNode node) {
    return key.equals(node.key())
        && name.equals(node.name())
        && java.util.Objects.equals(parent, node.parent())
        && java.util.Objects.equals(timeZone, node.timeZone());
  }

  UnitNode as(int id) {
    return new UnitNode(id, key, name, parent, timeZone);
  }
}
