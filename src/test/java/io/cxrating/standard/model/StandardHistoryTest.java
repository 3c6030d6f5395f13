package io.cxrating.standard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import io.cxrating.standard.Files;
import io.cxrating.standard.lint.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardHistoryTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @Test
  void prefersTheHigherVersionOnATie() {
    StandardHistory history = history(version(1, null), version(2, MARCH), version(3, MARCH));
    assertThat(history.inForceOn(MARCH.minusDays(1)).orElseThrow().version()).isEqualTo(1);
    assertThat(history.inForceOn(MARCH).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void prefersTheLatestEffectiveDate() {
    StandardHistory history = history(version(1, null), version(2, MAY), version(3, MARCH));
    assertThat(history.inForceOn(MARCH).orElseThrow().version()).isEqualTo(3);
    assertThat(history.inForceOn(MAY).orElseThrow().version()).isEqualTo(2);
    assertThat(history.latest().version()).isEqualTo(3);
  }

  @Test
  void hasNoVersionBeforeTheFirstEffectiveDate() {
    StandardHistory history = history(version(1, MAY), version(2, MARCH));
    assertThat(history.inForceOn(MARCH.minusDays(1))).isEmpty();
    assertThat(history.governing(MARCH.minusDays(1)).version()).isEqualTo(2);
    assertThat(history.governing(MAY).version()).isEqualTo(1);
  }

  @Test
  void keepsMeasureValuesOfEarlierVersions() {
    Standard first = Files.yaml(Files.withCriteria("{key: a}"));
    Standard second =
        Files.yaml(Files.withCriteria("{key: b}").replace("[glad, calm, angry]", "[bored, glad]"));
    assertThat(
            history(version(1, null, first), version(2, MAY, second)).measures().getLast().values())
        .containsExactly("glad", "calm", "angry", "bored");
  }

  @Test
  void restrictsAJudgementToATouchpointOrACriterion() throws IOException {
    StandardHistory history = history(version(1, null, Files.yaml(Files.example())));
    assertThat(history.judgement(1, false, "resolution", null).criteria()).hasSize(4);
    Judgement one = history.judgement(1, false, null, "resolution.same-day");
    assertThat(one.criteria()).extracting(JudgedCriterion::criterion).containsExactly("same-day");
    assertThat(one.weights().criteria()).containsExactly(3);
    assertThatThrownBy(() -> history.judgement(2, false, null, null))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> history.judgement(1, false, "none", null))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> history.judgement(1, false, null, "same-day"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void keepsTheWeightOfAnUnobservableCriterion() {
    StandardHistory history =
        history(version(1, null, Files.yaml(Files.withCriteria("{key: a, weight: 4}"))));
    Judgement judgement = history.judgement(1, false, null, null);
    assertThat(judgement.weights().criteria()).containsExactly(4);
    assertThat(judgement.criteria().getFirst().demands()).isEmpty();
  }

  @Test
  void documentationListsEveryFinding() throws IOException {
    String page = java.nio.file.Files.readString(Path.of("docs/standards.md"));
    assertThat(Arrays.stream(Finding.Code.values()).map(code -> "| `" + code + "` |"))
        .allMatch(page::contains);
  }

  private static PublishedVersion version(int version, LocalDate from) {
    return version(version, from, Files.yaml(Files.withCriteria("{key: a}")));
  }

  private static PublishedVersion version(int version, LocalDate from, Standard content) {
    return new PublishedVersion(version, from, content, "digest " + version);
  }

  private static StandardHistory history(PublishedVersion... versions) {
    return new StandardHistory(1, "small", List.of(versions));
  }
}
