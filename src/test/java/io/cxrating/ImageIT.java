package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the Dockerfile agrees with the build and with the Kubernetes manifests. */
class ImageIT {
  private static final Path BUILT = Path.of("target/quarkus-app");

  @Test
  void copiesExactlyTheBuiltApplication() throws IOException {
    List<Path> copied =
        instructions("COPY").map(line -> Path.of(line.split("\\s+")[0]).normalize()).toList();
    try (Stream<Path> built = Files.list(BUILT)) {
      List<Path> needed = built.filter(f -> !f.toString().endsWith(".txt")).toList();
      assertThat(copied).containsExactlyInAnyOrderElementsOf(needed);
    }
  }

  @Test
  void keepsTheLayoutOfTheBuild() throws IOException {
    assertThat(instructions("COPY"))
        .allSatisfy(
            line -> {
              String[] fromTo = line.split("\\s+");
              assertThat(BUILT.resolve(fromTo[1])).isEqualTo(Path.of(fromTo[0]));
            });
    assertThat(instructions("ENTRYPOINT"))
        .containsExactly("[\"java\", \"-jar\", \"quarkus-run.jar\"]");
  }

  @Test
  void usesTheUserAndPortOfTheManifests() throws IOException {
    long user = Manifests.podSpec().at("/securityContext/runAsUser").asLong();
    assertThat(user).isPositive();
    assertThat(instructions("USER")).containsExactly(user + ":" + user);
    assertThat(instructions("EXPOSE"))
        .containsExactly(
            Manifests.container().at("/ports/0/containerPort").asText()
                + " "
                + Manifests.container().at("/ports/1/containerPort").asText());
  }

  @Test
  void disablesTheEmbeddedLedgerAndStoresDataOnTheVolume() throws IOException {
    String dataDir =
        Manifests.stream(Manifests.container().path("env"))
            .filter(e -> "CXRATING_DATA_DIR".equals(e.path("name").asText()))
            .map(e -> e.path("value").asText())
            .findFirst()
            .orElseThrow();
    assertThat(instructions("ENV").findFirst().orElseThrow())
        .contains("CXRATING_EMBEDDED=false")
        .contains("CXRATING_DATA_DIR=" + dataDir);
    assertThat(instructions("VOLUME")).containsExactly(dataDir);
  }

  @Test
  void memoryFitsIntoTheLimitOfThePod() throws IOException {
    String environment = instructions("ENV").findFirst().orElseThrow();
    int heapPercent = number(environment, "MaxRAMPercentage=(\\d+)");
    int directMib = number(environment, "MaxDirectMemorySize=(\\d+)m");
    int limitMib =
        1024 * number(Manifests.container().at("/resources/limits/memory").asText(), "^(\\d+)Gi$");
    int engineMib = 512;
    int codeThreadsAndLibrariesMib = 768;
    assertThat(limitMib * heapPercent / 100 + directMib + engineMib + codeThreadsAndLibrariesMib)
        .isLessThan(limitMib);
  }

  private static int number(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /** Returns the arguments of all instructions of that name, with continued lines joined. */
  private static Stream<String> instructions(String name) throws IOException {
    return Files.readString(Path.of("Dockerfile"))
        .replaceAll("\\\\\n\\s*", "")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip());
  }
}
