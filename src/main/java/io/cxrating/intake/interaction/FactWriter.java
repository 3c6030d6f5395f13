package io.cxrating.intake.interaction;

import io.cxrating.intake.interaction.StandardRules.MeasureRule;
import io.cxrating.intake.parsing.FieldChecks;
import io.cxrating.intake.parsing.InstantText;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.problem.ProblemCode;
import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Span;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks facts against a standard and writes them as canonical JSON: keys in order, absent for
 * null, 2 for 2.0, 0 for -0.0. Equal facts give equal bytes. Reused.
 */
final class FactWriter {
  /** Every integral double up to this value is exact. */
  private static final double EXACT = 0x1p53;

  private byte[] bytes = new byte[512];
  private int size;
  private int[] factOfRank = new int[16];
  private final Map<String, Instant> instants = new HashMap<>();

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void write(RawFacts facts, StandardRules rules) throws RowRefusal {
    arrange(facts, rules);
    size = 0;
    instants.clear();
    put((byte) '{');
    for (int rank = 0; rank < rules.measureCount(); rank++) {
      int fact = factOfRank[rank];
      if (fact >= 0 && facts.kind(fact) != RawFacts.Kind.NULL) {
        if (size > 1) {
          put((byte) ',');
        }
        MeasureRule rule = Objects.requireNonNull(rules.measure(facts.name(fact)), "it has a rank");
        writeFact(facts, fact, rule);
      }
    }
    put((byte) '}');
  }

  /**
   * The end of the first duration of the written facts that ends before it starts, null if there is
   * none.
   */
  @Nullable String endsBeforeStart(StandardRules rules, Instant occurredAt) {
    for (Span span : rules.durations()) {
      Instant from = span.from().isOccurrence() ? occurredAt : instants.get(span.from().measure());
      Instant to = instants.get(span.to().measure());
      if (from != null && to != null && to.isBefore(from)) {
        return "facts." + span.to().measure();
      }
    }
    return null;
  }

  private void arrange(RawFacts facts, StandardRules rules) throws RowRefusal {
    if (factOfRank.length < rules.measureCount()) {
      factOfRank = new int[rules.measureCount()];
    }
    Arrays.fill(factOfRank, -1);
    for (int fact = 0; fact < facts.size(); fact++) {
      String name = facts.name(fact);
      MeasureRule rule = rules.measure(name);
      if (rule == null) {
        throw refusal(
            ProblemCode.UNKNOWN_MEASURE, name, "No version of the standard declares this measure");
      }
      if (rule.isDerived()) {
        throw refusal(
            ProblemCode.DERIVED_MEASURE,
            name,
            "The standard derives this measure from others; post those");
      }
      if (factOfRank[rule.rank()] >= 0) {
        throw refusal(ProblemCode.MALFORMED, name, "Duplicate fact");
      }
      factOfRank[rule.rank()] = fact;
    }
  }

  private void writeFact(RawFacts facts, int fact, MeasureRule rule) throws RowRefusal {
    String name = facts.name(fact);
    put(rule.jsonName());
    RawFacts.Kind kind = facts.kind(fact);
    switch (rule.type()) {
      case NUMBER, COUNT, COUNT_SIGNED -> writeNumber(kind, facts.number(fact), rule.type(), name);
      case BOOLEAN -> {
        require(kind == RawFacts.Kind.BOOLEAN, name, "true or false");
        ascii(facts.number(fact) == 1 ? "true" : "false");
      }
      case CATEGORY -> {
        require(kind == RawFacts.Kind.TEXT, name, "a text");
        byte[] value = rule.jsonValues().get(facts.text(fact));
        if (value == null) {
          throw refusal(ProblemCode.OUT_OF_RANGE, name, "The measure has no such declared value");
        }
        put(value);
      }
      case INSTANT -> {
        require(kind == RawFacts.Kind.TEXT, name, "an instant");
        Instant instant = instant(facts.text(fact), name);
        instants.put(name, instant);
        quoted(instant.toString());
      }
      case DATE -> {
        require(kind == RawFacts.Kind.TEXT, name, "a date");
        quoted(date(facts.text(fact), name).toString());
      }
    }
  }

  private static Instant instant(String text, String name) throws RowRefusal {
    try {
      Instant instant = InstantText.parse(text).truncatedTo(ChronoUnit.MICROS);
      inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC), name);
      return instant;
    } catch (DateTimeException notAnInstant) {
      throw refusal(ProblemCode.WRONG_TYPE, name, InstantText.EXPECTED);
    }
  }

  private static LocalDate date(String text, String name) throws RowRefusal {
    try {
      return inRange(LocalDate.parse(text), name);
    } catch (DateTimeException notADate) {
      throw refusal(ProblemCode.WRONG_TYPE, name, "Expected an ISO 8601 date, such as 2016-02-29");
    }
  }

  private static LocalDate inRange(LocalDate date, String name) throws RowRefusal {
    if (date.isBefore(FieldChecks.EARLIEST) || !date.isBefore(FieldChecks.END)) {
      throw refusal(ProblemCode.OUT_OF_RANGE, name, "The date must be from 1900 to 2199");
    }
    return date;
  }

  private void quoted(String text) {
    ascii("\"" + text + "\"");
  }

  private void writeNumber(RawFacts.Kind kind, double number, MeasureType type, String name)
      throws RowRefusal {
    switch (kind) {
      case NUMBER -> number(checked(number, type, name));
      case MORE_THAN -> {
        ascii("{\"" + Censored.MORE_THAN + "\":");
        number(checked(number, type, name));
        put((byte) '}');
      }
      case NEVER -> ascii("{\"" + Censored.NEVER_FIELD + "\":true}");
      case NESTED ->
          throw refusal(
              ProblemCode.WRONG_TYPE,
              name,
              "Expected a number, {\"moreThan\": number} or {\"never\": true}");
      default -> require(false, name, "a number");
    }
  }

  private static double checked(double number, MeasureType type, String name) throws RowRefusal {
    double finite = finite(number, name);
    return switch (type) {
      case COUNT -> count(finite, name);
      case COUNT_SIGNED -> Math.copySign(count(Math.abs(finite), name), finite);
      default -> finite;
    };
  }

  private static double finite(double number, String name) throws RowRefusal {
    if (!Double.isFinite(number)) {
      throw refusal(ProblemCode.NOT_FINITE, name, "Expected a finite number");
    }
    return number;
  }

  private static double count(double number, String name) throws RowRefusal {
    if (number < 0 || number >= EXACT) {
      throw refusal(
          ProblemCode.OUT_OF_RANGE, name, "A count must be at least 0 and less than 2^53");
    }
    require(number == Math.rint(number), name, "an integral number");
    return number;
  }

  private static void require(boolean fits, String name, String expected) throws RowRefusal {
    if (!fits) {
      throw refusal(ProblemCode.WRONG_TYPE, name, "The measure is declared as " + expected);
    }
  }

  private static RowRefusal refusal(ProblemCode code, String name, String detail) {
    return new RowRefusal(code, "facts." + name, detail);
  }

  private void number(double value) {
    boolean integral = Math.abs(value) <= EXACT && value == Math.rint(value);
    ascii(integral ? Long.toString((long) value) : Double.toString(value));
  }

  private void ascii(String text) {
    put(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void put(byte[] text) {
    if (bytes.length - size < text.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + text.length);
    }
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  private void put(byte one) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = one;
  }
}
