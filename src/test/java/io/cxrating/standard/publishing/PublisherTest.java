package io.cxrating.standard.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import io.cxrating.standard.Files;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublisherTest {
  @Inject Publisher publisher;
  @Inject Standards standards;
  @Inject Clock clock;

  private final String key = "published-" + UUID.randomUUID();

  @Test
  void keepsEveryVersionOfConcurrentPublications() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      var published =
          IntStream.range(0, 24)
              .mapToObj(i -> pool.submit(() -> publisher.publish(example("weight: " + (10 + i)))))
              .toList();
      for (Future<Publication> publication : published) {
        assertThat(publication.get().isNew()).isTrue();
      }
    }
    StandardHistory history = standards.current().get(key);
    assertThat(history.versions()).hasSize(24);
    assertThat(history.versions().stream().map(PublishedVersion::digest).distinct()).hasSize(24);
  }

  @Test
  void takesEffectFromTheBeginningThenFromTheDayOfPublication() throws IOException {
    assertThat(publisher.publish(example("weight: 5")).effectiveFrom()).isNull();
    LocalDate before = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    Publication second = publisher.publish(example("weight: 6"));
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.effectiveFrom())
        .isBetween(before, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    StandardHistory history = standards.current().get(key);
    assertThat(history.inForceOn(before.minusDays(1)).orElseThrow().version()).isEqualTo(1);
    assertThat(history.inForceOn(second.effectiveFrom()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void treatsContentEqualToTheLatestAsTheSameVersion() throws IOException {
    publisher.publish(example("weight: 5"));
    assertThat(publisher.publish(example("weight: 5.0")).isNew()).isFalse();
    publisher.publish(example("weight: 6"));
    assertThat(publisher.publish(example("weight: 5")).version()).isEqualTo(3);
  }

  @Test
  void rejectsAChangedTypeOfAMeasureOfAnyEarlierVersion() throws IOException {
    publisher.publish(example("weight: 5"));
    String dropped =
        Files.example()
            .replace("    - {key: reassignments, type: count}\n", "")
            .replaceAll("(?m)^ +- \\{key: one-person.*\n", "")
            .replace("it-service-desk", key);
    publisher.publish(Files.yaml(dropped));
    Standard changed =
        Files.yaml(
            dropped.replace(
                "  measures:\n", "  measures:\n    - {key: reassignments, type: number}\n"));
    assertThatThrownBy(() -> publisher.publish(changed))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("$.spec.measures[0].type")
        .hasMessageContaining("version 1");
    assertThatThrownBy(() -> publisher.rehearse(changed)).isInstanceOf(ProblemException.class);
    assertThat(standards.current().get(key).versions()).hasSize(2);
  }

  @Test
  void rehearsalStoresNothing() throws IOException {
    Publication rehearsed = publisher.rehearse(example("weight: 5"));
    assertThat(rehearsed.version()).isEqualTo(1);
    assertThat(standards.latest()).doesNotContainKey(key);
    assertThat(publisher.publish(example("weight: 5")).digest()).isEqualTo(rehearsed.digest());
  }

  private Standard example(String weight) throws IOException {
    return Files.yaml(Files.example().replace("it-service-desk", key).replace("weight: 5", weight));
  }
}
