package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.stats.sums.SliceSums;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;

/** The interactions and values of src/test/resources/reference, and their standard. */
public final class Reference {

  public static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(
          new double[] {2, 3}, new int[] {0, 0, 0, 1, 1, 1}, new double[] {3, 5, 2, 5, 4, 1});

  public static final List<String> CRITERIA =
      List.of(
          "order.quick-answer",
          "order.first-time",
          "order.few-handovers",
          "delivery.on-time",
          "delivery.intact",
          "delivery.few-handovers");

  private static final JsonNode EXPECTED = readExpected();
  private static final List<Row> ROWS = readRows();

  private Reference() {}

  /** One line of interactions.csv. */
  public record Row(
      LocalDate day,
      long customer,
      String category,
      String unit,
      int touchpoint,
      int[] halves,
      Integer answer,
      boolean boughtAgain) {}

  public static List<Row> rows() {
    return ROWS;
  }

  public static JsonNode expected(String block) {
    return EXPECTED.required(block);
  }

  /** Asserts agreement to a relative 1e-9. */
  public static void close(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), relative(expected.asDouble()));
  }

  public static Offset<Double> relative(double expected) {
    return within(Math.max(1e-9 * Math.abs(expected), 1e-12));
  }

  public static SliceSums sums(Predicate<Row> wanted) {
    TallyBuilder builder = new TallyBuilder(2, 0, 0, 0, 1, 1, 1);
    ROWS.stream()
        .filter(wanted)
        .forEach(
            row ->
                builder.add(row.customer(), row.day().toEpochDay(), row.touchpoint(), row.halves));
    return builder.build();
  }

  private static JsonNode readExpected() {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/expected.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> readRows() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Reference.class.getResourceAsStream("/reference/interactions.csv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> row(line.replace("\"", "").split(",", -1))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Row row(String[] cells) {
    boolean order = cells[5].equals("order");
    int handovers = halves(cells[10], h -> h <= 1);
    int[] halves = {
      halves(cells[6], seconds -> seconds <= 90),
      halves(cells[7], resolved -> resolved == 1),
      handovers,
      halves(cells[8], delay -> delay <= 0),
      halves(cells[9], damaged -> damaged == 0),
      handovers
    };
    return new Row(
        LocalDate.parse(cells[1]),
        Long.parseLong(cells[2].substring(1)),
        cells[3],
        cells[4],
        order ? 0 : 1,
        halves,
        cells[12].isEmpty() ? null : Integer.valueOf(cells[12]),
        cells[13].equals("1"));
  }

  private static int halves(String cell, Predicate<Double> met) {
    if (cell.isEmpty()) {
      return TallyBuilder.UNOBSERVED;
    }
    return met.test(Double.valueOf(cell)) ? 2 : 0;
  }
}
