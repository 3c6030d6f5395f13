package io.cxrating.standard.publishing;

import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardName;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One published version as the ledger stores it; never changed, never deleted. */
@Entity
@Table(name = "standard_version")
class StandardVersion extends PanacheEntityBase {
  private static final String OUTSIDE =
      """
      select u.key from (
        select distinct unit_id from interaction i
        where standard_id = :standard and unit_id is not null and not exists (
          select from interaction l
          where l.source = i.source and l.ext_id = i.ext_id and l.revision > i.revision)) r
      join unit u on u.id = r.unit_id
      where (select id from unit where key = :unit) <> all (lineage(u.id)) order by u.key limit 1""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  int standardId;

  int version;

  @Nullable LocalDate effectiveFrom;

  String digest;

  /** Canonical JSON. */
  String content;

  Instant publishedAt;

  /** All versions of a standard, ascending. */
  static List<StandardVersion> of(StandardName name) {
    return list("standardId = ?1 order by version", name.id);
  }

  static Optional<StandardVersion> numbered(StandardName name, int version) {
    return find("standardId = ?1 and version = ?2", name.id, version).firstResultOptional();
  }

  /** The last version of each of these standards, by the number of the standard. */
  static List<StandardVersion> lastOf(List<StandardName> names) {
    return list(
        "from StandardVersion s where s.standardId in ?1 and s.version ="
            + " (select max(v.version) from StandardVersion v where v.standardId = s.standardId)",
        names.stream().map(name -> name.id).toList());
  }

  /** A unit outside of {@code unit} that has rows under the standard. */
  static Optional<String> unitWithRowsOutside(StandardName name, String unit) {
    return getSession()
        .createNativeQuery(OUTSIDE, String.class)
        .setParameter("standard", name.id)
        .setParameter("unit", unit)
        .getResultStream()
        .findFirst();
  }

  /** Stores the version and adds it to the watermark. */
  void publish(String key) {
    persist();
    getEntityManager()
        .createNativeQuery("insert into change (kind, subject) values ('STANDARD', ?1)")
        .setParameter(1, key.getBytes(StandardCharsets.UTF_8))
        .executeUpdate();
  }

  PublishedVersion published() {
    return new PublishedVersion(version, effectiveFrom, StandardReader.stored(content), digest);
  }
}
