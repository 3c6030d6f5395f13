package io.cxrating.demo;

import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.DeclaredWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Scores simulated contacts by the demo's standard with the criteria of the service. */
final class DemoScores {
  final Standard standard = standard();
  final List<JudgedCriterion> criteria;
  final DeclaredWeights weights;

  private final ContactScores scores = new ContactScores(standard);

  DemoScores() {
    criteria = scores.criteria();
    weights =
        new StandardHistory(
                1, standard.key(), List.of(new PublishedVersion(1, null, standard, "-")))
            .judgement(1, false, null, null)
            .weights();
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

  int[] halves(DemoContact contact) {
    return scores.halves(contact);
  }

  Criterion declared(int criterion) {
    return criteria.get(criterion).declared();
  }

  /** Returns the points that full attainment of the criterion adds to the rating. */
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
    return Integer.parseInt(
        contact.circumstances().customer().substring(contact.circumstances().unit().length() + 1));
  }
}
