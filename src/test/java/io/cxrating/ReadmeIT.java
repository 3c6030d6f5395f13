package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ReadmePage.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the commands of the README against the packaged service and compares their output. */
class ReadmeIT {
  private static final String END_OF_EXAMPLE = "\n@@@ end of example\n";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final ReadmePage page = ReadmePage.read(Path.of("README.md"));

  private static Path folder;
  private static ServiceProcess service;

  @BeforeAll
  static void startWithTheDemo() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "readme-").toAbsolutePath();
    service =
        ServiceProcess.start(
                folder.resolve("data"),
                Map.of(
                    "CXRATING_DEMO", "true",
                    "CXRATING_BOOTSTRAP_KEY", "",
                    "CXRATING_PSEUDONYM_SECRET", page.secret()))
            .awaitReady();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !service.logLines("its NPS would be").isEmpty());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void firstStartLogMatchesTheReadme() {
    List<String> log = service.log().lines().map(ReadmeIT::withoutVolatile).toList();
    assertThat(page.firstStart())
        .isNotEmpty()
        .extracting(line -> withoutVolatile(line).substring("hh:mm:ss ".length()))
        .allSatisfy(line -> assertThat(log).anyMatch(logged -> logged.endsWith(line)));
  }

  @Test
  void commandOutputMatchesTheReadme() throws Exception {
    List<Example> examples = page.examples();
    List<String> printed = run(examples);
    assertThat(printed).hasSameSizeAs(examples).hasSizeGreaterThan(15);
    IntStream.range(0, examples.size())
        .filter(each -> examples.get(each).output() != null)
        .forEach(
            each ->
                PrintedText.assertSame(
                    examples.get(each).commands(),
                    withoutVolatile(examples.get(each).output()),
                    withoutVolatile(printed.get(each))));
  }

  /**
   * Runs all examples in one shell, since later ones use variables and functions of earlier ones.
   */
  private static List<String> run(List<Example> examples) throws Exception {
    Files.createSymbolicLink(folder.resolve("src"), Path.of("src").toAbsolutePath());
    Path script = folder.resolve("readme.sh");
    Files.writeString(
        script,
        examples.stream()
            .map(Example::commands)
            .map(ReadmeIT::forThisService)
            .collect(Collectors.joining("\nprintf '%s'\n".formatted(END_OF_EXAMPLE)))
            .replace(END_OF_EXAMPLE, END_OF_EXAMPLE.replace("\n", "\\n")));
    Path printed = folder.resolve("printed.txt");
    Process shell =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertThat(shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return List.of(Files.readString(printed).split(END_OF_EXAMPLE));
  }

  private static String forThisService(String commands) {
    return commands.replace("cxr_...", key()).replace("http://localhost:8080", address());
  }

  /** Returns the key that the first start prints. */
  private static String key() {
    String line = service.logLines("shown this once").getFirst();
    return line.substring(line.indexOf("cxr_")).strip();
  }

  private static String address() {
    return service.base().toString();
  }

  private static String withoutVolatile(String text) {
    return text.replace(address(), "http://localhost:8080")
        .replaceAll("cxr_\\S+", "cxr_…")
        .replaceAll("[\\d,]+ a second, \\d+ s to go", "… a second, … s to go")
        .replaceAll("(\"receivedAt\":\")[^\"]+", "$1…")
        .replaceAll("(\"watermark\":\")\\d+", "$1…")
        .replaceAll("(\"next\":\")\\w+", "$1…")
        .replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d ", "hh:mm:ss ");
  }
}
