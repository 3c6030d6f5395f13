package io.cxrating.standard;

import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derivation.Kind;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random histories with every kind of target, tolerance, override and change between versions. */
public final class RandomStandards {
  public static final LocalDate START = LocalDate.of(2026, 1, 1);
  public static final int DAYS = 40;

  private static final double[] EXTREMES = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1e-310,
    0.1,
    1,
    -1,
    1e15,
    9007199254740993.0,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };

  private final RandomGenerator random;

  public RandomStandards(RandomGenerator random) {
    this.random = random;
  }

  public StandardHistory history(int id) {
    List<PublishedVersion> versions = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int version = 1; version <= count; version++) {
      LocalDate from =
          version == 1 && random.nextBoolean() ? null : START.plusDays(random.nextInt(DAYS));
      versions.add(new PublishedVersion(version, from, standard(version), "digest " + version));
    }
    return new StandardHistory(id, "random", versions);
  }

  private List<Attribute> attributes() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i ->
                new Attribute(
                    "a" + i,
                    random.nextBoolean() ? List.of() : List.of("x", "y"),
                    random.nextBoolean(),
                    2 + random.nextInt(999)))
        .toList();
  }

  private List<Outcome> outcomes() {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> new Outcome("o" + i, "", derivation()))
        .toList();
  }

  private Derivation derivation() {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> new Derivation(Kind.NO_FURTHER_CONTACT, 1 + random.nextInt(9999));
      default -> new Derivation(Kind.RETURNS, 1 + random.nextInt(9999));
    };
  }

  private Standard standard(int version) {
    List<Category> categories =
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> new Category("c" + i, "need")).toList();
    List<Measure> measures =
        List.of(
            new Measure("n0", MeasureType.NUMBER, null, List.of()),
            new Measure("n1", MeasureType.NUMBER, null, List.of()),
            new Measure("k0", MeasureType.COUNT, null, List.of()),
            new Measure("k1", MeasureType.COUNT_SIGNED, "d", List.of()),
            new Measure("b0", MeasureType.BOOLEAN, null, List.of()),
            new Measure("v0", MeasureType.CATEGORY, null, values(version)));
    List<Criterion> criteria = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      if (random.nextInt(8) > 0) {
        criteria.add(criterion("x" + c, measures, categories));
      }
    }
    Touchpoint touchpoint = new Touchpoint("t", null, 1, List.of(), criteria);
    return new Standard(
        new Standard.Metadata("random", "Random", null, null),
        Standard.Thresholds.DEFAULT,
        outcomes(),
        categories,
        attributes(),
        measures,
        List.of(),
        List.of(touchpoint));
  }

  /** Later versions add values and may drop early ones. */
  private List<String> values(int version) {
    return IntStream.range(random.nextInt(version), 3 + version).mapToObj(i -> "v" + i).toList();
  }

  private Criterion criterion(String key, List<Measure> measures, List<Category> categories) {
    Measure measure = measures.get(random.nextInt(measures.size()));
    Target target = random.nextInt(12) == 0 ? null : target(measure);
    Map<String, Target> overrides = new HashMap<>();
    if (target != null && random.nextBoolean()) {
      categories.stream()
          .filter(category -> random.nextBoolean())
          .forEach(category -> overrides.put(category.key(), target(measure)));
    }
    return new Criterion(
        key, "statement", measure.key(), target, 1, random.nextBoolean(), List.of(), overrides);
  }

  private Target target(Measure measure) {
    return switch (measure.type()) {
      case NUMBER, COUNT, COUNT_SIGNED -> numeric();
      case BOOLEAN -> new Target.Is(random.nextBoolean());
      case CATEGORY -> oneOf(measure.values());
      default -> throw new AssertionError(measure);
    };
  }

  private Target oneOf(List<String> values) {
    Set<String> met = new HashSet<>();
    Set<String> tolerated = new HashSet<>();
    met.add(values.get(random.nextInt(values.size())));
    for (String value : values) {
      int place = random.nextInt(4);
      if (place == 0) {
        met.add(value);
      } else if (place == 1 && !met.contains(value)) {
        tolerated.add(value);
      }
    }
    return new Target.OneOf(met, tolerated);
  }

  private Target numeric() {
    double[] bounds = random.doubles(4).map(any -> number()).sorted().distinct().toArray();
    boolean tolerates = random.nextBoolean();
    int kind = random.nextInt(3);
    if (bounds.length < 4 || bounds[0] == bounds[1] || bounds[2] == bounds[3]) {
      return new Target.AtMost(bounds[0], null);
    }
    return switch (kind) {
      case 0 -> new Target.AtMost(bounds[0], tolerates ? bounds[1] : null);
      case 1 -> new Target.AtLeast(bounds[1], tolerates ? bounds[0] : null);
      default ->
          tolerates
              ? new Target.Between(bounds[1], bounds[2], bounds[0], bounds[3])
              : new Target.Between(bounds[1], bounds[2], null, null);
    };
  }

  /**
   * Returns a finite number: an extreme one, a small integer, an ordinary one, or any bit pattern.
   */
  public double number() {
    return switch (random.nextInt(4)) {
      case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
      case 1 -> random.nextInt(-3, 12);
      case 2 -> random.nextGaussian() * 10;
      default -> {
        double any = Double.longBitsToDouble(random.nextLong());
        yield Double.isFinite(any) ? any : 0.0;
      }
    };
  }
}
