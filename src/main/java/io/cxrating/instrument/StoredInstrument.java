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

/** An instrument as the ledger keeps it. Instruments are never deleted. */
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
  Double topBoxFrom;
  double[] blankCodes;

  static Optional<StoredInstrument> named(String key) {
    return find("key", key).firstResultOptional();
  }

  /** Writers take turns. */
  static void lock(long lock) {
    getSession()
        .createNativeQuery("select pg_advisory_xact_lock(" + lock + ")", Object.class)
        .getSingleResult();
  }

  void fill(Instrument from) {
    key = from.key();
    name = from.name();
    kind = from.kind();
    scaleMin = from.min();
    scaleMax = from.max();
    lowerIsBetter = from.lowerIsBetter();
    topBoxFrom = from.topBoxFrom();
    blankCodes = from.blankCodes().stream().mapToDouble(Double::doubleValue).toArray();
  }

  Instrument instrument() {
    return new Instrument(
        id,
        key,
        name,
        kind,
        scaleMin,
        scaleMax,
        lowerIsBetter,
        topBoxFrom,
        Arrays.stream(blankCodes).boxed().collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Stores it and counts it into the watermark. */
  void write() {
    persistAndFlush();
    getEntityManager()
        .createNativeQuery("insert into change (kind, subject) values ('INSTRUMENT', ?1)")
        .setParameter(1, key.getBytes(StandardCharsets.UTF_8))
        .executeUpdate();
  }
}
