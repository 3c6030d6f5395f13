package io.cxrating.ledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one of PostgreSQL's programs until it ends. */
final class PostgresCommand {
  private final Path bin;

  PostgresCommand(Path bin) {
    this.bin = bin;
  }

  String run(String program, String... arguments) {
    return runWithInput("", program, arguments);
  }

  /**
   * Output goes to a file: the server inherits the output of {@code pg_ctl start}, and a pipe would
   * stay open as long as the server runs.
   */
  String runWithInput(String input, String program, String... arguments) {
    List<String> line = new ArrayList<>(UserNamespace.prefix());
    line.add(bin.resolve(program).toString());
    line.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(bin.getParent(), "output", ".txt");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
          stdin.write(input);
        }
        int exit = process.waitFor();
        String said = Files.readString(output);
        if (exit != 0) {
          throw new LedgerStartException(program + " failed (" + exit + "): " + said.strip());
        }
        return said;
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failure) {
      throw new LedgerStartException(program + " cannot be run: " + failure, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LedgerStartException("Interrupted while " + program + " ran", stopped);
    }
  }
}
