package io.cxrating.intake.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.intake.RowName;
import io.cxrating.intake.StoredRow;
import io.cxrating.intake.StoredRows;
import io.cxrating.intake.interaction.Explanation.CriterionResult;
import io.cxrating.intake.interaction.Explanation.Result;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.ObservedFacts;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import io.cxrating.standard.publishing.Standards;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains single interactions by their standard. */
@ApplicationScoped
public class Explanations {
  private static final TypeReference<LinkedHashMap<String, Object>> FACTS =
      new TypeReference<>() {};

  private final StoredRows rows;
  private final Standards standards;
  private final Units units;
  private final ObjectMapper json;

  Explanations(StoredRows rows, Standards standards, Units units, ObjectMapper json) {
    this.rows = rows;
    this.standards = standards;
    this.units = units;
    this.json = json;
  }

  /**
   * The interaction with that name, judged by the standard in force on its day.
   *
   * @throws ProblemException if there is none within the caller's scope
   */
  public Explanation explain(String source, String id) {
    StoredRow<Stored> stored = rows.find(InteractionKind.KIND, source, id);
    Stored latest = stored.row();
    StandardHistory history =
        Objects.requireNonNull(
            standards.latest().get(latest.standard()), "no standard of an interaction is deleted");
    Optional<PublishedVersion> version = history.inForceOn(latest.circumstances().localDate());
    Map<String, Object> facts = facts(latest.facts());
    return new Explanation(
        new RowName(source, id),
        latest.standard(),
        version.map(PublishedVersion::version).orElse(null),
        latest.touchpoint(),
        latest.circumstances(),
        facts,
        version
            .map(inForce -> results(history, inForce, latest, facts, zone(latest)))
            .orElse(List.of()),
        stored.revisions());
  }

  private static List<CriterionResult> results(
      StandardHistory history,
      PublishedVersion version,
      Stored stored,
      Map<String, Object> facts,
      ZoneId zone) {
    boolean declared =
        version.content().touchpoints().stream()
            .anyMatch(touchpoint -> touchpoint.key().equals(stored.touchpoint()));
    if (!declared) {
      return List.of();
    }
    return history
        .judgement(version.version(), false, stored.touchpoint(), null)
        .criteria()
        .stream()
        .map(criterion -> result(criterion, stored, derived(criterion, stored, facts, zone)))
        .toList();
  }

  private ZoneId zone(Stored stored) {
    return units.latest().zoneOf(stored.circumstances().unit());
  }

  private static Map<String, Object> derived(
      JudgedCriterion criterion, Stored stored, Map<String, Object> facts, ZoneId zone) {
    return criterion.derive(
        facts, stored.circumstances().occurredAt(), zone, stored.circumstances().localDate());
  }

  private static CriterionResult result(
      JudgedCriterion criterion, Stored stored, Map<String, Object> facts) {
    LocalDate day = stored.circumstances().localDate();
    String category = stored.circumstances().category();
    int result = criterion.result(ObservedFacts.of(facts), category, day);
    String measure = criterion.measureOn(day);
    Target target = criterion.targetFor(category, day);
    return new CriterionResult(
        criterion.criterion(),
        criterion.declared().statement(),
        criterion.essential(),
        measure,
        facts.get(measure),
        shown(target),
        target,
        switch (result) {
          case JudgedCriterion.MET -> Result.MET;
          case JudgedCriterion.TOLERATED -> Result.TOLERATED;
          case JudgedCriterion.MISSED -> Result.MISSED;
          case JudgedCriterion.UNDECIDED -> Result.UNDECIDED;
          default -> Result.UNOBSERVED;
        });
  }

  /** The target in the syntax of a standard. */
  private static @Nullable Map<String, Object> shown(@Nullable Target target) {
    return switch (target) {
      case null -> null;
      case Target.AtMost at -> shown("atMost", at.limit(), at.tolerated());
      case Target.AtLeast at -> shown("atLeast", at.limit(), at.tolerated());
      case Target.Between between ->
          shown(
              "between",
              List.of(between.low(), between.high()),
              between.toleratedLow() == null || between.toleratedHigh() == null
                  ? null
                  : List.of(between.toleratedLow(), between.toleratedHigh()));
      case Target.Is is -> shown("is", is.value(), null);
      case Target.OneOf oneOf ->
          shown(
              "oneOf",
              oneOf.values().stream().sorted().toList(),
              oneOf.tolerated().isEmpty() ? null : oneOf.tolerated().stream().sorted().toList());
    };
  }

  private static Map<String, Object> shown(String kind, Object wanted, @Nullable Object tolerated) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(kind, wanted);
    if (tolerated != null) {
      shown.put("tolerated", tolerated);
    }
    return shown;
  }

  private Map<String, Object> facts(String text) {
    try {
      Map<String, Object> facts = json.readValue(text, FACTS);
      facts.replaceAll(
          (measure, value) -> value instanceof Map<?, ?> censored ? Censored.of(censored) : value);
      return facts;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The ledger holds facts that are no JSON", broken);
    }
  }
}
