package io.cxrating.standard.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.RandomStandards;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derivation.Kind;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Target;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandardReaderTest {
  /** The digest from before outcomes could be derived. */
  private static final String EXAMPLE_DIGEST =
      "e0b1b8a5ec2afc254a988e65f591c5a1d61fb872c6882da89e0002bd1ba2b094";

  @Test
  void readsTheExample() throws IOException {
    Standard standard = Files.yaml(Files.example());
    assertThat(standard.key()).isEqualTo("it-service-desk");
    assertThat(standard.touchpoints().getFirst().weight()).isEqualTo(3);
    Criterion sameDay = standard.touchpoints().getFirst().criteria().get(1);
    assertThat(sameDay.target()).isEqualTo(new Target.AtMost(8, 24.0));
    assertThat(sameDay.overrides()).isEqualTo(Map.of("keep-me-working", new Target.AtMost(2, 4.0)));
    assertThat(standard.measures().getLast().values()).startsWith("trusting", "cared-for");
  }

  @Test
  void readsEveryKindOfTarget() {
    Standard standard =
        Files.yaml(
            Files.withCriteria(
                "{key: a, measure: hours, atMost: 8, tolerated: 24}",
                "{key: b, measure: hours, atLeast: 8, tolerated: 4}",
                "{key: c, measure: handovers, between: [1, 2], tolerated: [0, 2]}",
                "{key: d, measure: solved, is: false}",
                "{key: e, measure: mood, oneOf: [glad], tolerated: [calm]}"));
    assertThat(standard.touchpoints().getFirst().criteria())
        .extracting(Criterion::target)
        .containsExactly(
            new Target.AtMost(8, 24.0),
            new Target.AtLeast(8, 4.0),
            new Target.Between(1, 2, 0.0, 2.0),
            new Target.Is(false),
            new Target.OneOf(Set.of("glad"), Set.of("calm")));
  }

  @Test
  void readsAndWritesTheUnitThatItBelongsTo() {
    String company = Files.withCriteria("{key: a, measure: hours, atMost: 8}");
    Standard whole = Files.yaml(company);
    Standard owned = Files.yaml(company.replace("name: Small", "name: Small, unit: north"));
    assertThat(whole.unit()).isNull();
    assertThat(owned.unit()).isEqualTo("north");
    assertThat(StandardWriter.canonical(whole)).doesNotContain("\"unit\":\"north\"");
    assertThat(StandardReader.stored(StandardWriter.canonical(owned))).isEqualTo(owned);
  }

  @Test
  void readsADraftWithoutMeasureOrTarget() {
    Criterion draft =
        Files.yaml(Files.withCriteria("{key: a, statement: Friendly}"))
            .touchpoints()
            .getFirst()
            .criteria()
            .getFirst();
    assertThat(draft.measure()).isNull();
    assertThat(draft.target()).isNull();
  }

  @Test
  void appliesDefaults() {
    Standard standard = Files.yaml(Files.withTouchpoint("criteria: []"));
    assertThat(standard.thresholds().coverageFloor()).isEqualTo(.8);
    assertThat(standard.thresholds().equivalenceMargin()).isEqualTo(2);
    assertThat(standard.thresholds().monitoringInformation()).isEqualTo(5000);
    assertThat(standard.thresholds().bands()).isEqualTo(Standard.DEFAULT_BANDS);
    assertThat(standard.effectiveFrom()).isNull();
  }

  @Test
  void readsTheDerivationOfAnOutcome() {
    String plain = Files.withTouchpoint("criteria: []");
    assertThat(Files.yaml(plain).outcomes().getFirst().derivation()).isNull();
    assertThat(
            Files.yaml(plain.replace("{key: stays", "{key: stays, noFurtherContactWithin: 14d"))
                .outcomes()
                .getFirst()
                .derivation())
        .isEqualTo(new Derivation(Kind.NO_FURTHER_CONTACT, 14));
    assertThat(
            Files.yaml(plain.replace("{key: stays", "{key: stays, returnsWithin: 90d"))
                .outcomes()
                .getFirst()
                .derivation())
        .isEqualTo(new Derivation(Kind.RETURNS, 90));
    Standard named =
        Files.yaml(
            plain.replace("{key: stays", "{key: stays, returnsWithin: 90d, touchpoint: desk"));
    assertThat(named.outcomes().getFirst().derivation())
        .isEqualTo(new Derivation(Kind.RETURNS, 90, "desk"));
    assertThat(StandardReader.stored(StandardWriter.canonical(named))).isEqualTo(named);
  }

  @Test
  void keepsTheDigestOfAStandardWithoutDerivation() throws IOException {
    assertThat(digest(Files.yaml(Files.example()))).isEqualTo(EXAMPLE_DIGEST);
  }

  @Test
  void equalMeaningHasAnEqualDigest() throws IOException {
    Standard standard = Files.yaml(Files.example());
    String canonical = StandardWriter.canonical(standard);
    assertThat(Files.json(canonical)).isEqualTo(standard);
    assertThat(StandardReader.stored(canonical)).isEqualTo(standard);
    assertThat(Files.yaml(StandardFormat.YAML.text(StandardWriter.tree(standard))))
        .isEqualTo(standard);
    String other =
        Files.example()
            .replace("weight: 5, essential: true", "essential: true, weight: 5.0")
            .replace("  coverageFloor: 0.8\n", "");
    assertThat(other).isNotEqualTo(Files.example());
    assertThat(digest(Files.yaml(other))).isEqualTo(digest(standard)).hasSize(64);
    assertThat(digest(Files.yaml(Files.example().replace("weight: 5", "weight: 6"))))
        .isNotEqualTo(digest(standard));
  }

  @Test
  void survivesTheRoundTrip() {
    RandomStandards random = new RandomStandards(new java.util.SplittableRandom(5));
    for (int i = 0; i < 200; i++) {
      for (PublishedVersion version : random.history(i).versions()) {
        Standard standard = version.content();
        assertThat(Files.json(StandardWriter.canonical(standard))).isEqualTo(standard);
        assertThat(Files.yaml(StandardFormat.YAML.text(StandardWriter.tree(standard))))
            .isEqualTo(standard);
      }
    }
  }

  private static String digest(Standard standard) {
    return StandardWriter.digest(StandardWriter.canonical(standard));
  }
}
