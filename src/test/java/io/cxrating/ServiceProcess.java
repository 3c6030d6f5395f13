package io.cxrating;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, as it runs in production. */
public final class ServiceProcess implements AutoCloseable {
  /** The admin key of every service started here. */
  public static final String KEY = "cxr_process00000000000000000000000000000000";

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;
  private final int port;
  private final int management;

  private ServiceProcess(Process process, Path log, int port, int management) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.management = management;
  }

  /**
   * Starts a service whose data is in {@code dataDir}, and does not wait for it; {@code jvmOptions}
   * are stronger than the usual ones.
   */
  public static ServiceProcess start(
      Path dataDir, Map<String, String> environment, String... jvmOptions) {
    try {
      int port = freePort();
      int management = freePort();
      Path log = Files.createTempFile(Path.of("target"), "service-", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xmx512m");
      command.addAll(List.of(jvmOptions));
      command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|CXRATING)_.*"));
      builder.environment().put("CXRATING_DATA_DIR", dataDir.toAbsolutePath().toString());
      builder.environment().put("CXRATING_BOOTSTRAP_KEY", KEY);
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
      builder.environment().putAll(environment);
      return new ServiceProcess(builder.start(), log, port, management);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The URI that every path stands behind. */
  public URI base() {
    return URI.create("http://localhost:" + port);
  }

  /** A request of the admin. */
  public RequestSpecification admin() {
    return given().baseUri(base().toString()).header("X-API-Key", KEY);
  }

  /** A request for health or metrics. */
  public RequestSpecification inside() {
    return given().baseUri("http://localhost:" + management);
  }

  /** Waits until the service takes requests. */
  public ServiceProcess awaitReady() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError("The service has ended:\n" + log());
              }
              return isReady();
            });
    return this;
  }

  private boolean isReady() {
    try {
      return inside().get("/q/health/ready").statusCode() == 200;
    } catch (Exception refused) {
      return false;
    }
  }

  /** Waits until the process has ended by itself, and returns its exit code. */
  public int awaitExit() {
    return process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  /** kill -9: nothing of the service gets to run any more. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM, as a process manager sends it. */
  public void terminate() {
    process.destroy();
  }

  /** SIGTERM, and the wait for the end. */
  public void stop() {
    terminate();
    awaitExit();
  }

  /** What the service has written so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The lines of {@link #log()} that contain {@code text}. */
  public List<String> logLines(String text) {
    return log().lines().filter(line -> line.contains(text)).toList();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
