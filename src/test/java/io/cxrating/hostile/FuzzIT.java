package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sends valid and broken requests of every operation; each answer must be as described. */
@Tag("hostile")
class FuzzIT {
  private static final int CLIENTS = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Installation.class)
  void everyAnswerIsAsDescribed(Installation installation) throws Exception {
    long seed = Size.seed("Fuzzer of the installation " + installation);
    List<Operation> operations = Operation.all().stream().filter(installation::allows).toList();
    Findings findings = new Findings();
    try (ServiceProcess service =
        ServiceProcess.start(folder, installation.environment()).awaitReady()) {
      installation.fill(service);
      Keys keys = Keys.create(service, installation.units().toArray(String[]::new));
      RequestMaker maker = new RequestMaker(seed, operations, keys.names(), installation.world());
      attack(maker, new Sender(service.base(), keys), requests(installation), findings);
      service.awaitReady();
      assertThat(service.logLines("ERROR")).as("failures in the log").isEmpty();
    } finally {
      HostileReport.write(
          "fuzzer-" + installation.name().toLowerCase(java.util.Locale.ROOT), table(findings));
    }
    List<String> found = findings.texts();
    Files.write(Path.of("target", "hostile-" + installation + ".txt"), found);
    assertThat(found).as("answers that differ from the description").isEmpty();
    assertThat(findings.requests()).isEqualTo(requests(installation));
  }

  private static int requests(Installation installation) {
    int whole = Size.of(1_500, 100_000);
    int demo = whole / 20;
    int fewest = whole * 3 / 5;
    return switch (installation) {
      // Its answers take longest.
      case DEMO -> demo;
      case FEWEST -> fewest;
      case EMPTY -> whole - demo - fewest;
    };
  }

  private static void attack(RequestMaker maker, Sender sender, int requests, Findings findings)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<? extends Future<?>> running =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  client ->
                      clients.submit(
                          () -> {
                            for (int i = next.getAndIncrement();
                                i < requests;
                                i = next.getAndIncrement()) {
                              check(maker.request(i), sender, findings);
                            }
                            return null;
                          }))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    }
  }

  private static void check(Request request, Sender sender, Findings findings)
      throws InterruptedException {
    try {
      Answer answer = sender.send(request);
      findings.count(answer.status());
      AnswerRules.violation(request.operation(), answer)
          .ifPresent(wrong -> findings.add(request, answer.status() + ", " + wrong, answer.text()));
    } catch (IOException | RuntimeException none) {
      findings.count(0);
      findings.add(request, "no answer: " + none, "");
    }
  }

  private static String table(Findings findings) {
    StringBuilder rows = new StringBuilder("| status | answers |\n|---|---:|\n");
    findings
        .statuses()
        .forEach((status, count) -> rows.append("| %d | %,d |%n".formatted(status, count.get())));
    return rows.append("| all | %,d |%n".formatted(findings.requests())).toString();
  }
}
