package io.cxrating.standard.publishing;

import io.cxrating.access.Audit;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.file.StandardWriter;
import io.cxrating.standard.lint.Finding;
import io.cxrating.standard.lint.Lint;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Publishes versions of standards, one at a time for each standard. */
@ApplicationScoped
public class Publisher {
  private final Standards standards;
  private final StandardOwner owner;
  private final Audit audit;
  private final Clock clock;

  Publisher(Standards standards, StandardOwner owner, Audit audit, Clock clock) {
    this.standards = standards;
    this.owner = owner;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes {@code standard} as the next version under its key, unless it equals the latest.
   * Committed when it returns.
   *
   * @throws ProblemException if it contradicts earlier versions, or the caller may not publish it
   */
  public Publication publish(Standard standard) {
    Publication publication = QuarkusTransaction.requiringNew().call(() -> store(standard));
    standards.changed();
    return publication;
  }

  /**
   * The result that publishing would have; stores nothing. Every steward may ask, since a draft
   * changes nothing.
   */
  public Publication rehearse(Standard standard) {
    return next(standard, earlier(standard));
  }

  /**
   * Checks that the caller may publish the standard.
   *
   * @throws ProblemException {@code FORBIDDEN} if not
   */
  public void requireOwner(Standard standard) {
    owner.check(standard, earlier(standard));
  }

  private static List<PublishedVersion> earlier(Standard standard) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                StandardName.named(standard.key()).stream().flatMap(Publisher::versions).toList());
  }

  private Publication store(Standard standard) {
    StandardName name = StandardName.locked(standard.key());
    List<PublishedVersion> earlier = versions(name).toList();
    owner.check(standard, earlier);
    Publication next = next(standard, earlier);
    if (StandardOwner.isNarrowed(standard, earlier)) {
      requireNoRowsOutside(name, standard);
    }
    if (next.isNew()) {
      StandardVersion version = new StandardVersion();
      version.standardId = name.id;
      version.version = next.version();
      version.effectiveFrom = next.effectiveFrom();
      version.digest = next.digest();
      version.content = StandardWriter.canonical(standard);
      version.publishedAt = clock.instant();
      version.publish(name.key);
      audit.record(
          "standard.published", name.key, "version " + next.version() + " " + next.digest());
    }
    return next;
  }

  private static void requireNoRowsOutside(StandardName name, Standard standard) {
    StandardVersion.unitWithRowsOutside(name, Objects.requireNonNull(standard.unit(), "narrowed"))
        .ifPresent(
            unit -> {
              throw new ProblemException(
                  ProblemCode.CONFLICT,
                  "Rows of unit %s are stored under the standard; publish one for %s under another key"
                      .formatted(unit, standard.unit()),
                  "$.metadata.unit");
            });
  }

  private static Stream<PublishedVersion> versions(StandardName name) {
    return StandardVersion.of(name).stream().map(StandardVersion::published);
  }

  private Publication next(Standard standard, List<PublishedVersion> earlier) {
    StandardReader.refuse(contradictions(standard, earlier));
    List<Finding> findings = Lint.findings(standard, earlier);
    String digest = StandardWriter.digest(StandardWriter.canonical(standard));
    if (!earlier.isEmpty() && earlier.getLast().digest().equals(digest)) {
      PublishedVersion latest = earlier.getLast();
      return new Publication(
          standard.key(), latest.version(), digest, latest.effectiveFrom(), findings, false);
    }
    int version = earlier.size() + 1;
    LocalDate from = standard.effectiveFrom();
    if (from == null && version > 1) {
      from = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
    return new Publication(standard.key(), version, digest, from, findings, true);
  }

  /**
   * A measure keeps its type for the lifetime of its standard, since its facts are already stored,
   * and is either posted or derived.
   */
  private static List<Violation> contradictions(Standard standard, List<PublishedVersion> earlier) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < standard.measures().size(); i++) {
      Measure measure = standard.measures().get(i);
      String path = "$.spec.measures[" + i + "]";
      since(measure, was -> was.type() != measure.type(), earlier)
          .map(version -> "%s has another type since version %d".formatted(measure.key(), version))
          .ifPresent(found -> violations.add(another(path + ".type", found)));
      since(measure, was -> (was.derived() == null) != (measure.derived() == null), earlier)
          .map(
              version ->
                  "%s is %s since version %d"
                      .formatted(
                          measure.key(), measure.derived() == null ? "derived" : "posted", version))
          .ifPresent(found -> violations.add(another(path + ".from", found)));
    }
    return violations;
  }

  private static Violation another(String path, String found) {
    return new Violation(path, found + "; give the new measure another key");
  }

  /** The first version with a measure of that key that differs. */
  private static Optional<Integer> since(
      Measure measure, Predicate<Measure> differs, List<PublishedVersion> earlier) {
    return earlier.stream()
        .filter(version -> version.content().measure(measure.key()).filter(differs).isPresent())
        .map(PublishedVersion::version)
        .findFirst();
  }
}
