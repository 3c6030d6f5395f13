package io.cxrating.unit;

import java.time.ZoneId;

/**
 * A unit as somebody wants it to be.
 *
 * @param place where it stood in the request, such as {@code [3].}; empty for a single one
 * @param parent key of the parent, null for a root
 * @param timeZone null where it is inherited
 */
public record UnitDraft(String place, String key, String name, String parent, ZoneId timeZone) {
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
