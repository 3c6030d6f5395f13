package io.cxrating.stats.rating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Attendances at emergency departments in England by provider, type and month. */
public final class EmergencyCounts {
  private EmergencyCounts() {}

  /** A month of one provider and type; {@code breaches}: not seen within four hours. */
  public record Month(
      LocalDate start, String provider, String type, long attendances, long breaches) {
    static Month of(String line) {
      String[] cells = line.replace("\"", "").split(",");
      return new Month(
          LocalDate.parse(cells[0]),
          cells[1],
          cells[2],
          Long.parseLong(cells[3]),
          Long.parseLong(cells[4]));
    }
  }

  /** Returns a file of the shared folder; empty where the folder is absent. */
  public static Optional<Path> shared(String file) {
    return Stream.of("../shared/", "../../shared/")
        .map(folder -> Path.of(folder + file))
        .filter(Files::exists)
        .findFirst();
  }

  /** Returns all months with an attendance; empty where the file is absent. */
  public static Optional<List<Month>> read() {
    return shared("data/nhs_ae.csv.gz")
        .map(
            file -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(
                          new GZIPInputStream(Files.newInputStream(file)),
                          StandardCharsets.UTF_8))) {
                return lines.lines().skip(1).map(Month::of).toList();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
