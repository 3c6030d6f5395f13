package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Target;
import io.cxrating.standard.model.UnitOfMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds statements that name a quantity or a unit different from their target. */
final class QuantityRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    return LintRule.criteria(standard).stream()
        .map(QuantityRule::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A criterion with a target, and its numbers. */
  private record Demanded(String path, Measure measure, Target target, double[] limits) {}

  private static @Nullable Finding finding(Placed placed) {
    Measure measure = placed.measure();
    Target target = placed.criterion().target();
    if (measure == null || target == null) {
      return null;
    }
    double[] limits = limits(target, placed.criterion());
    if (limits.length == 0) {
      return null;
    }
    List<Quantity> stated = Quantity.in(placed.criterion().statement());
    Demanded demanded = new Demanded(placed.path(), measure, target, limits);
    Optional<UnitOfMeasure> unit = UnitOfMeasure.of(measure);
    if (unit.isPresent()) {
      return converted(demanded, stated, unit.get());
    }
    return measure.type() == MeasureType.COUNT ? counted(demanded, stated) : null;
  }

  private static @Nullable Finding converted(
      Demanded placed, List<Quantity> stated, UnitOfMeasure unit) {
    double[] limits = placed.limits();
    List<Quantity> comparable = stated.stream().filter(one -> one.convertsTo(unit)).toList();
    if (comparable.isEmpty() || comparable.stream().anyMatch(one -> anySame(one, limits, unit))) {
      return null;
    }
    for (UnitOfMeasure other : UnitOfMeasure.values()) {
      if (comparable.stream()
          .anyMatch(one -> one.convertsTo(other) && anySame(one, limits, other))) {
        String message =
            "The statement mentions %s, and the target is that number of %s, but %s is measured in %s"
                .formatted(
                    comparable.getFirst(),
                    other.shortName(),
                    placed.measure().key(),
                    unit.shortName());
        return new Finding(Severity.WARNING, Code.WRONG_UNIT, placed.path(), message);
      }
    }
    return otherQuantity(placed, comparable.getFirst(), unit.shortName());
  }

  /** Plain counts are compared leniently: "fewer than three" is at most two. */
  private static @Nullable Finding counted(Demanded placed, List<Quantity> stated) {
    double[] limits = placed.limits();
    List<Quantity> plain = stated.stream().filter(one -> one.unit() == null).toList();
    boolean near =
        plain.stream()
            .anyMatch(
                one ->
                    Arrays.stream(limits).anyMatch(limit -> Math.abs(limit - one.number()) <= 1));
    return plain.isEmpty() || near ? null : otherQuantity(placed, plain.getFirst(), "times");
  }

  private static Finding otherQuantity(Demanded placed, Quantity stated, String unit) {
    String message =
        "The statement mentions %s, but the target is %s"
            .formatted(stated, placed.target().kind() + " " + placed.limits()[0] + " " + unit);
    return new Finding(Severity.WARNING, Code.OTHER_QUANTITY, placed.path(), message);
  }

  private static boolean anySame(Quantity stated, double[] limits, UnitOfMeasure unit) {
    double wanted = stated.inBase();
    return Arrays.stream(limits)
        .anyMatch(limit -> Math.abs(unit.inBase(limit) - wanted) <= 1e-6 * Math.abs(wanted));
  }

  /** Every number of target, tolerance and overrides: the statement may name any of them. */
  private static double[] limits(Target target, Criterion criterion) {
    return Stream.concat(Stream.of(target), criterion.overrides().values().stream())
        .flatMapToDouble(QuantityRule::numbers)
        .toArray();
  }

  private static DoubleStream numbers(Target target) {
    return switch (target) {
      case Target.AtMost t -> numbers(t.limit(), t.tolerated());
      case Target.AtLeast t -> numbers(t.limit(), t.tolerated());
      case Target.Between t -> numbers(t.low(), t.high(), t.toleratedLow(), t.toleratedHigh());
      case Target.Is t -> DoubleStream.empty();
      case Target.OneOf t -> DoubleStream.empty();
    };
  }

  private static DoubleStream numbers(@Nullable Double... numbers) {
    return Arrays.stream(numbers).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
  }
}
