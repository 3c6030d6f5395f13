package io.cxrating.demo;

import io.cxrating.standard.JudgedCriterion;
import io.cxrating.standard.PublishedVersion;
import io.cxrating.standard.Standard;
import io.cxrating.standard.Standard.Criterion;
import io.cxrating.standard.Standard.Touchpoint;
import io.cxrating.standard.StandardFormat;
import io.cxrating.standard.StandardHistory;
import io.cxrating.standard.StandardReader;
import io.cxrating.stats.DeclaredWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores simulated contacts by the demo's standard, through the reading of the service. */
final class DemoScores {
  final Standard standard = standard();
  final List<JudgedCriterion> criteria;
  final DeclaredWeights weights;

  DemoScores() {
    var judgement =
        new StandardHistory(
                1, standard.key(), List.of(new PublishedVersion(1, null, standard, "-")))
            .judgement(1, false, null, null);
    criteria = judgement.criteria();
    weights = judgement.weights();
  }

  static Standard standard() {
    try (InputStream file = DemoScores.class.getResourceAsStream("/demo/home-internet.yaml")) {
      return StandardReader.read(file.readAllBytes(), StandardFormat.YAML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int touchpointIndex(DemoContact contact) {
    List<String> keys = standard.touchpoints().stream().map(Touchpoint::key).toList();
    return keys.indexOf(contact.touchpoint());
  }

  /** By criterion: the score in halves, {@link JudgedCriterion#UNOBSERVED} also elsewhere. */
  int[] halves(DemoContact contact) {
    LocalDate day = contact.occurredAt().toLocalDate();
    Map<String, Object> facts = new HashMap<>();
    contact
        .facts()
        .forEach((key, value) -> facts.put(key, value instanceof Integer i ? 1.0 * i : value));
    int[] halves = new int[criteria.size()];
    Arrays.setAll(
        halves,
        c ->
            criteria.get(c).touchpoint().equals(contact.touchpoint())
                ? criteria.get(c).halves(facts, contact.category(), day)
                : JudgedCriterion.UNOBSERVED);
    return halves;
  }

  Criterion declared(int criterion) {
    return criteria.get(criterion).declared();
  }

  /** What a full attainment of the criterion adds to the rating, in points. */
  double points(int criterion) {
    double[] touchpoints = weights.touchpoints();
    int touchpoint = weights.touchpointOf()[criterion];
    double within =
        standard.touchpoints().get(touchpoint).criteria().stream()
            .mapToDouble(Criterion::weight)
            .sum();
    return 100
        * touchpoints[touchpoint]
        / Arrays.stream(touchpoints).sum()
        * declared(criterion).weight()
        / within;
  }

  static int customerNumber(DemoContact contact) {
    return Integer.parseInt(contact.customer().substring(contact.unit().length() + 1));
  }
}
