package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fuzzer repeats itself, and sends what docs/hostile.md says. */
class RequestMakerTest {
  private static final List<Operation> ALL = Operation.all();
  private static final int REQUESTS = 60_000;

  @Test
  void theSameSeedMakesTheSameRequests() {
    assertThat(commands(1)).isEqualTo(commands(1)).isNotEqualTo(commands(2));
  }

  @Test
  void everyOperationHasItsTurn() {
    Set<String> asked =
        IntStream.range(0, ALL.size())
            .mapToObj(maker(1)::request)
            .map(request -> request.operation().id())
            .collect(Collectors.toSet());
    assertThat(asked).hasSize(ALL.size());
  }

  @Test
  void everyKindOfAttackIsMade() {
    for (String part : List.of("%00", "%FF", "unknown=1", "x".repeat(4_000), "9999-12-31")) {
      assertThat(any(request -> request.address().contains(part))).as(part).isTrue();
    }
    for (String part : List.of("\\u0000", "[[[[[[[[", "\"unknown\":1", "source,id", "?xml")) {
      assertThat(any(request -> request.shownBody().contains(part))).as(part).isTrue();
    }
    for (String type : List.of("text/csv", "nonsense", "application/json", "application/yaml")) {
      assertThat(any(request -> request.curl().contains("'Content-Type: " + type))).isTrue();
    }
    assertThat(any(request -> !request.operation().bodyTypes().isEmpty() && request.body() == null))
        .isTrue();
  }

  private static boolean any(Predicate<Request> wanted) {
    return IntStream.range(0, REQUESTS).mapToObj(maker(1)::request).anyMatch(wanted);
  }

  private static List<String> commands(long seed) {
    return IntStream.range(0, 500).mapToObj(maker(seed)::request).map(Request::curl).toList();
  }

  private static RequestMaker maker(long seed) {
    return new RequestMaker(seed, ALL, List.of(Keys.ADMIN, Keys.NONE), Installation.FEWEST.world());
  }
}
