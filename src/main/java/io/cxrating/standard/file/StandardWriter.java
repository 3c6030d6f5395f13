package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.BusinessCalendar;
import io.cxrating.standard.model.BusinessCalendar.Hours;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derived;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a standard in its canonical form: members in one order, defaults written out, empty parts
 * omitted, sets sorted. Equal meaning gives equal bytes, whatever the form of the file.
 */
public final class StandardWriter {
  private static final double EXACT_INTEGERS = 1L << 53;

  private StandardWriter() {}

  static ObjectNode tree(Standard standard) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("apiVersion", Standard.API_VERSION).put("kind", Standard.KIND);
    ObjectNode metadata = tree.putObject("metadata");
    metadata.put("key", standard.key()).put("name", standard.name());
    if (standard.unit() != null) {
      metadata.put("unit", standard.unit());
    }
    if (standard.effectiveFrom() != null) {
      metadata.put("effectiveFrom", standard.effectiveFrom().toString());
    }
    ObjectNode spec = tree.putObject("spec");
    number(spec, "coverageFloor", standard.thresholds().coverageFloor());
    number(spec, "equivalenceMargin", standard.thresholds().equivalenceMargin());
    number(spec, "monitoringInformation", standard.thresholds().monitoringInformation());
    objects(
        spec,
        "bands",
        standard.thresholds().bands(),
        (node, band) -> number(node.put("name", band.name()), "from", band.from()));
    objects(spec, "outcomes", standard.outcomes(), StandardWriter::outcome);
    objects(
        spec,
        "categories",
        standard.categories(),
        (node, one) -> stated(node, one.key(), one.statement()));
    objects(spec, "attributes", standard.attributes(), StandardWriter::attribute);
    ArrayNode measures = spec.putArray("measures");
    standard.measures().forEach(one -> measure(measures.addObject(), one));
    objects(spec, "calendars", standard.calendars(), StandardWriter::calendar);
    objects(spec, "touchpoints", standard.touchpoints(), StandardWriter::touchpoint);
    return tree;
  }

  /** The canonical JSON, as the ledger stores it. */
  public static String canonical(Standard standard) {
    return StandardFormat.JSON.text(tree(standard));
  }

  /** SHA-256 of the canonical JSON, in hexadecimal. */
  public static String digest(String canonical) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void stated(ObjectNode node, String key, String statement) {
    node.put("key", key);
    if (!statement.isEmpty()) {
      node.put("statement", statement);
    }
  }

  private static void outcome(ObjectNode node, Outcome outcome) {
    stated(node, outcome.key(), outcome.statement());
    Derivation derivation = outcome.derivation();
    if (derivation != null) {
      node.put(derivation.kind().wireName(), derivation.horizon());
      if (derivation.touchpoint() != null) {
        node.put("touchpoint", derivation.touchpoint());
      }
    }
  }

  private static void attribute(ObjectNode node, Attribute attribute) {
    node.put("key", attribute.key());
    texts(node, "values", attribute.values());
    if (attribute.caseMix()) {
      node.put("caseMix", true);
    }
    node.put("atMost", attribute.atMost());
  }

  private static void measure(ObjectNode node, Measure measure) {
    node.put("key", measure.key()).put("type", measure.type().wireName());
    if (measure.unit() != null) {
      node.put("unit", measure.unit());
    }
    texts(node, "values", measure.values());
    if (measure.inferredBy() != null) {
      node.put("inferredBy", measure.inferredBy().wireName());
    }
    Derived derived = measure.derived();
    if (derived != null) {
      node.put("from", derived.from()).put("to", derived.to());
      if (derived.calendar() != null) {
        node.put("calendar", derived.calendar());
      }
    }
  }

  private static void calendar(ObjectNode node, BusinessCalendar calendar) {
    ZoneId zone = calendar.zone();
    node.put("key", calendar.key())
        .put("timeZone", zone == null ? CalendarReader.UNIT : zone.getId());
    ObjectNode open = node.putObject("open");
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Hours> hours = calendar.open().getOrDefault(day, List.of());
      texts(open, CalendarReader.name(day), hours.stream().map(StandardWriter::hours).toList());
    }
    texts(node, "closed", calendar.closed().stream().sorted().map(LocalDate::toString).toList());
  }

  private static String hours(Hours hours) {
    return time(hours.from()) + "-" + time(hours.to());
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static void touchpoint(ObjectNode node, Touchpoint touchpoint) {
    node.put("key", touchpoint.key());
    if (touchpoint.name() != null) {
      node.put("name", touchpoint.name());
    }
    number(node, "weight", touchpoint.weight());
    texts(node, "intendedEmotions", touchpoint.intendedEmotions());
    objects(node, "criteria", touchpoint.criteria(), StandardWriter::criterion);
  }

  private static void criterion(ObjectNode node, Criterion criterion) {
    stated(node, criterion.key(), criterion.statement());
    if (criterion.measure() != null) {
      node.put("measure", criterion.measure());
    }
    target(node, criterion.target());
    number(node, "weight", criterion.weight());
    if (criterion.essential()) {
      node.put("essential", true);
    }
    texts(node, "serves", criterion.serves());
    if (!criterion.overrides().isEmpty()) {
      ObjectNode overrides = node.putObject("overrides");
      new TreeMap<>(criterion.overrides())
          .forEach((category, target) -> target(overrides.putObject(category), target));
    }
  }

  /** Adds target and tolerance in the syntax of a standard; nothing without a target. */
  static void target(ObjectNode node, @Nullable Target target) {
    switch (target) {
      case null -> {}
      case Target.AtMost t -> limit(node, "atMost", t.limit(), t.tolerated());
      case Target.AtLeast t -> limit(node, "atLeast", t.limit(), t.tolerated());
      case Target.Between t -> {
        range(node, "between", t.low(), t.high());
        if (t.toleratedLow() != null && t.toleratedHigh() != null) {
          range(node, "tolerated", t.toleratedLow(), t.toleratedHigh());
        }
      }
      case Target.Is t -> node.put("is", t.value());
      case Target.OneOf t -> {
        texts(node, "oneOf", t.values().stream().sorted().toList());
        texts(node, "tolerated", t.tolerated().stream().sorted().toList());
      }
    }
  }

  private static void limit(
      ObjectNode node, String kind, double limit, @Nullable Double tolerated) {
    number(node, kind, limit);
    if (tolerated != null) {
      number(node, "tolerated", tolerated);
    }
  }

  private static void range(ObjectNode node, String field, double low, double high) {
    ArrayNode range = node.putArray(field);
    for (double end : new double[] {low, high}) {
      if (integral(end)) {
        range.add((long) end);
      } else {
        range.add(end);
      }
    }
  }

  private static void number(ObjectNode node, String field, double number) {
    if (integral(number)) {
      node.put(field, (long) number);
    } else {
      node.put(field, number);
    }
  }

  private static boolean integral(double number) {
    return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS;
  }

  private static void texts(ObjectNode node, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(field);
      texts.forEach(list::add);
    }
  }

  private static <T> void objects(
      ObjectNode node, String field, Collection<T> all, BiConsumer<ObjectNode, T> writer) {
    if (!all.isEmpty()) {
      ArrayNode list = node.putArray(field);
      all.forEach(one -> writer.accept(list.addObject(), one));
    }
  }
}
