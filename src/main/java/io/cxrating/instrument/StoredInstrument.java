package io.cxrating.instrument;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An instrument as the ledger stores it. Instruments are never deleted. */
@Entity
@Table(name = "instrument")
class StoredInstrument extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  String key;
  String name;

  @Enumerated(EnumType.STRING)
  Instrument.Kind kind;

  double scaleMin;
  double scaleMax;
  boolean lowerIsBetter;
  @Nullable Double topBoxFrom;
  double[] blankCodes;

  static Optional<StoredInstrument> named(String key) {
    return find("key", key).firstResultOptional();
  }

  /** Serialises writers. */
  static void lock(long lock) {
    getSession()
        .createNativeQuery("select pg_advisory_xact_lock(" + lock + ")", Object.class)
        .getSingleResult();
  }

  void fill(Instrument from) {
    key = from.key();
    name = from.name();
    kind = from.kind();
    scaleMin = from.scale().min();
    scaleMax = from.scale().max();
    lowerIsBetter = from.scale().lowerIsBetter();
    topBoxFrom = from.topBoxFrom();
    blankCodes = from.blankCodes().stream().mapToDouble(Double::doubleValue).toArray();
  }

  Instrument instrument() {
    return new Instrument(
        id,
        key,
        name,
        kind,
        new Instrument.Scale(scaleMin, scaleMax, lowerIsBetter),
        topBoxFrom,
        Arrays.stream(blankCodes).boxed().collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Stores the instrument and adds the change to the watermark. */
  void write() {
    persistAndFlush();
    getEntityManager()
        .createNativeQuery("insert into change (kind, subject) values ('INSTRUMENT', ?1)")
        .setParameter(1, key.getBytes(StandardCharsets.UTF_8))
        .executeUpdate();
  }
}
