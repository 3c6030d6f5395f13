package io.cxrating.standard.model;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standard with all its versions. What it declares over its life (measures, touchpoints,
 * categories) only grows, in order of first appearance, so that the position of each stays the same
 * as versions are appended.
 */
public final class StandardHistory {
  private final int id;
  private final String key;
  private final List<PublishedVersion> versions;
  private final Timeline timeline;
  private final List<Measure> measures;
  private final List<String> touchpoints;
  private final List<String> categories;
  private final List<Attribute> attributes;

  /**
   * A history of at least one version.
   *
   * @param id the ledger's number of the standard
   * @param versions versions 1, 2, 3 and so on, in this order
   */
  public StandardHistory(int id, String key, List<PublishedVersion> versions) {
    this.id = id;
    this.key = key;
    this.versions = List.copyOf(versions);
    for (int i = 0; i < this.versions.size(); i++) {
      if (this.versions.get(i).version() != i + 1) {
        throw new IllegalArgumentException("The versions of " + key + " have a gap at " + (i + 1));
      }
    }
    timeline = new Timeline(this.versions);
    measures = union(Standard::measures, Measure::key, StandardHistory::joined);
    attributes = union(Standard::attributes, Attribute::key, StandardHistory::joined);
    touchpoints =
        contents().flatMap(s -> s.touchpoints().stream()).map(Touchpoint::key).distinct().toList();
    categories =
        contents().flatMap(s -> s.categories().stream()).map(Category::key).distinct().toList();
  }

  /** This history with {@code draft} as its last version. */
  public StandardHistory with(Standard draft, String digest) {
    return with(draft, draft.effectiveFrom(), digest);
  }

  /**
   * This history with {@code draft} as its last version, in force from another day than it
   * declares.
   */
  public StandardHistory with(Standard draft, @Nullable LocalDate effectiveFrom, String digest) {
    List<PublishedVersion> all = new ArrayList<>(versions);
    all.add(new PublishedVersion(versions.size() + 1, effectiveFrom, draft, digest));
    return new StandardHistory(id, key, all);
  }

  /** The ledger's number of the standard. */
  public int id() {
    return id;
  }

  /** The key of the standard. */
  public String key() {
    return key;
  }

  /** All versions, version n at index n - 1. */
  public List<PublishedVersion> versions() {
    return versions;
  }

  /** The version with that number. */
  public Optional<PublishedVersion> version(int version) {
    return version >= 1 && version <= versions.size()
        ? Optional.of(versions.get(version - 1))
        : Optional.empty();
  }

  /** The version that was published last, whether or not it is in force yet. */
  public PublishedVersion latest() {
    return versions.getLast();
  }

  /**
   * The version whose targets judge an interaction of that local date: of those effective by then,
   * the one with the latest effective date, and among equal dates the highest version. Empty before
   * every effective date: nothing is demanded yet, so nothing is observed.
   */
  public Optional<PublishedVersion> inForceOn(LocalDate day) {
    return timeline.inForceOn(day);
  }

  /**
   * The version whose weights, bands, floor and criteria rate a slice that ends on {@code lastDay}:
   * the one in force on that day, or the first to come into force if none was.
   */
  public PublishedVersion governing(LocalDate lastDay) {
    return timeline.inForceOn(lastDay).orElseGet(timeline::first);
  }

  /**
   * All measures ever declared; a category measure has the values of all versions, the unit is that
   * of the last.
   */
  public List<Measure> measures() {
    return measures;
  }

  /** The spans of all derived measures of all versions, in order of first appearance. */
  public List<Span> spans() {
    return contents()
        .flatMap(
            standard ->
                standard.measures().stream()
                    .flatMap(measure -> Span.of(standard, measure).stream()))
        .distinct()
        .toList();
  }

  /** The keys of all touchpoints ever declared. */
  public List<String> touchpoints() {
    return touchpoints;
  }

  /** The keys of all categories ever declared. */
  public List<String> categories() {
    return categories;
  }

  /**
   * All attributes ever declared, as in the last version that declares each. One with declared
   * values in all versions has the values of all versions.
   */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The attribute with that key. */
  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(one -> one.key().equals(attribute)).findFirst();
  }

  /**
   * An outcome as declared by the last version that declares it, whichever version judges the
   * interactions.
   */
  public Optional<Outcome> outcome(String outcome) {
    return versions.reversed().stream()
        .flatMap(version -> version.content().outcomes().stream())
        .filter(one -> one.key().equals(outcome))
        .findFirst();
  }

  /** The touchpoint with the intended emotions of the last version that declares it. */
  public Touchpoint intended(Touchpoint touchpoint) {
    Touchpoint last =
        versions.reversed().stream()
            .flatMap(version -> version.content().touchpoints().stream())
            .filter(one -> one.key().equals(touchpoint.key()))
            .findFirst()
            .orElse(touchpoint);
    return new Touchpoint(
        touchpoint.key(),
        touchpoint.name(),
        touchpoint.weight(),
        last.intendedEmotions(),
        touchpoint.criteria());
  }

  /**
   * The judgement of a slice: touchpoints, criteria and weights of {@code version} within the
   * filter, each criterion by the target in force on the day of the interaction.
   *
   * @param pinned judge every interaction by {@code version}, whatever was in force on its day
   * @param touchpoint only this touchpoint, null for all
   * @param criterion only this criterion, given as {@code touchpoint.criterion}, null for all
   * @throws ProblemException if the version, or its touchpoint or criterion, is unknown
   */
  public Judgement judgement(
      int version, boolean pinned, @Nullable String touchpoint, @Nullable String criterion) {
    PublishedVersion declared =
        version(version)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.INVALID, key + " has no version " + version, "version"));
    return new Judgement(this, declared, pinned, Judgement.within(declared, touchpoint, criterion));
  }

  Timeline timeline() {
    return timeline;
  }

  Measure measure(String measure) {
    return measures.stream().filter(one -> one.key().equals(measure)).findAny().orElseThrow();
  }

  private Stream<Standard> contents() {
    return versions.stream().map(PublishedVersion::content);
  }

  private <T> List<T> union(
      Function<Standard, List<T>> declared, Function<T, String> key, BinaryOperator<T> joined) {
    Map<String, T> union = new LinkedHashMap<>();
    contents()
        .flatMap(standard -> declared.apply(standard).stream())
        .forEach(one -> union.merge(key.apply(one), one, joined));
    return List.copyOf(union.values());
  }

  private static Attribute joined(Attribute earlier, Attribute later) {
    Set<String> values = new LinkedHashSet<>();
    if (!earlier.values().isEmpty() && !later.values().isEmpty()) {
      values.addAll(earlier.values());
      values.addAll(later.values());
    }
    return new Attribute(
        later.key(), List.copyOf(values), later.caseMix(), Math.max(later.atMost(), values.size()));
  }

  private static Measure joined(Measure earlier, Measure later) {
    Set<String> values = new LinkedHashSet<>(earlier.values());
    values.addAll(later.values());
    return new Measure(
        later.key(),
        earlier.type(),
        later.unit(),
        List.copyOf(values),
        later.inferredBy(),
        later.derived());
  }
}
