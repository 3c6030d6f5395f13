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

/** The packaged service in its own process, as in production. */
public final class ServiceProcess implements AutoCloseable {
  /** The admin key of every service that this class starts. */
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
   * Starts a service with its data in {@code dataDir} without waiting for it; {@code jvmOptions}
   * override the defaults.
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
      // Most processes end before the better compiler pays: a start takes half of the time.
      command.add("-XX:TieredStopAtLevel=1");
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

  /** Returns the base URI of every path. */
  public URI base() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts a request with the admin key. */
  public RequestSpecification admin() {
    return given().baseUri(base().toString()).header("X-API-Key", KEY);
  }

  /** Starts a request for health or metrics. */
  public RequestSpecification inside() {
    return given().baseUri("http://localhost:" + management);
  }

  /** Waits until the service accepts requests. */
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

  /** Waits until the process ends and returns its exit code. */
  public int awaitExit() {
    return process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  /** Kills the process (SIGKILL), so that no code of the service runs any more. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Terminates the process (SIGTERM), as a process manager does. */
  public void terminate() {
    process.destroy();
  }

  /** Terminates the process and waits for its end. */
  public void stop() {
    terminate();
    awaitExit();
  }

  /** Returns the output of the service so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the lines of {@link #log()} that contain {@code text}. */
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
