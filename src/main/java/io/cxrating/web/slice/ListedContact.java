package io.cxrating.web.slice;

import io.cxrating.figures.row.ListedInteraction;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.web.kit.Numerals;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One interaction in a list of a page. Customers are never shown.
 *
 * @param id its source and id
 * @param href the page that explains it
 * @param unit name of its unit, null for an unknown unit
 * @param occurred when it occurred, in the unit's time zone
 * @param zone the unit's time zone
 */
public record ListedContact(
    String id,
    String href,
    @Nullable String unit,
    String touchpoint,
    String occurred,
    ZoneId zone) {

  /** The interaction with the names of the slice. */
  public static ListedContact of(ListedInteraction listed, PageSlice slice) {
    UnitTree units = slice.view().units();
    Optional<UnitNode> unit = units.find(listed.unit());
    ZoneId zone = unit.map(node -> units.zoneOf(node.key())).orElse(ZoneOffset.UTC);
    return new ListedContact(
        listed.source() + " " + listed.id(),
        InteractionLink.of(listed.source(), listed.id()),
        unit.map(UnitNode::name).orElse(listed.unit()),
        slice.names().touchpoint(listed.touchpoint()),
        moment(listed.occurredAt(), zone, slice.numerals()),
        zone);
  }

  /** Another moment of the interaction, in the same time zone. */
  public String moment(Instant instant, Numerals numerals) {
    return moment(instant, zone, numerals);
  }

  private static String moment(Instant instant, ZoneId zone, Numerals numerals) {
    return numerals.moment(instant, zone);
  }
}
