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
import java.util.Objects;
import java.util.Optional;

/** Resolves the names in an interaction by the present units, standards and instruments. */
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

  /** The standard of an interaction, which always exists: standards are never deleted. */
  StandardHistory standard(String key) {
    return Objects.requireNonNull(standards.latest().get(key), key);
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

  /** The path from the topmost unit that the reader may see down to the unit. */
  List<UnitNode> lineage(String unit) {
    UnitTree tree = units.current();
    return tree.lineage(unit).stream().filter(node -> scope.allows(node.key())).toList().reversed();
  }
}
