package io.cxrating.web.rows;

import io.cxrating.instrument.Instrument;
import io.cxrating.instrument.Instruments;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.publishing.Standards;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the names in an interaction mean: units, standards and instruments as they are now. */
@ApplicationScoped
class Catalogue {
  private final Units units;
  private final UnitScope scope;
  private final Standards standards;
  private final Instruments instruments;

  Catalogue(Units units, UnitScope scope, Standards standards, Instruments instruments) {
    this.units = units;
    this.scope = scope;
    this.standards = standards;
    this.instruments = instruments;
  }

  StandardHistory standard(String key) {
    return standards.latest().get(key);
  }

  String unitName(String key) {
    return units.current().find(key).map(UnitNode::name).orElse(key);
  }

  ZoneId zoneOf(String unit) {
    return units.current().zoneOf(unit);
  }

  Optional<Instrument> instrument(String key) {
    return Optional.ofNullable(instruments.current().get(key));
  }

  /** From the head of what the reader may see down to the unit. */
  List<UnitNode> lineage(String unit) {
    UnitTree tree = units.current();
    return tree.lineage(unit).stream().filter(node -> scope.allows(node.key())).toList().reversed();
  }
}
