package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Target;
import io.cxrating.standard.model.UnitOfMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Statements that promise another quantity than their target demands, or in another unit. */
final class QuantityRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    return LintRule.criteria(standard).stream()
        .filter(placed -> placed.measure() != null && placed.criterion().target() != null)
        .map(QuantityRule::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Finding finding(Placed placed) {
    double[] limits = limits(placed);
    List<Quantity> stated = Quantity.in(placed.criterion().statement());
    Optional<UnitOfMeasure> unit = UnitOfMeasure.of(placed.measure());
    if (limits.length == 0) {
      return null;
    }
    if (unit.isPresent()) {
      return converted(placed, limits, stated, unit.get());
    }
    return placed.measure().type() == MeasureType.COUNT ? counted(placed, limits, stated) : null;
  }

  private static Finding converted(
      Placed placed, double[] limits, List<Quantity> stated, UnitOfMeasure unit) {
    List<Quantity> comparable =
        stated.stream().filter(one -> one.unit() != null && one.unit().convertsTo(unit)).toList();
    if (comparable.isEmpty() || comparable.stream().anyMatch(one -> anySame(one, limits, unit))) {
      return null;
    }
    for (UnitOfMeasure other : UnitOfMeasure.values()) {
      if (comparable.stream()
          .anyMatch(one -> one.unit().convertsTo(other) && anySame(one, limits, other))) {
        String message =
            "The statement speaks of %s; the target is that number of %s, but %s is measured in %s"
                .formatted(
                    comparable.getFirst(),
                    other.shortName(),
                    placed.measure().key(),
                    unit.shortName());
        return new Finding(Severity.WARNING, Code.WRONG_UNIT, placed.path(), message);
      }
    }
    return otherQuantity(placed, comparable.getFirst(), limits, unit.shortName());
  }

  /** Plain counts are compared generously: "fewer than three" is at most two. */
  private static Finding counted(Placed placed, double[] limits, List<Quantity> stated) {
    List<Quantity> plain = stated.stream().filter(one -> one.unit() == null).toList();
    boolean near =
        plain.stream()
            .anyMatch(
                one ->
                    Arrays.stream(limits).anyMatch(limit -> Math.abs(limit - one.number()) <= 1));
    return plain.isEmpty() || near
        ? null
        : otherQuantity(placed, plain.getFirst(), limits, "times");
  }

  private static Finding otherQuantity(
      Placed placed, Quantity stated, double[] limits, String unit) {
    String message =
        "The statement speaks of %s, the target of %s"
            .formatted(stated, placed.criterion().target().kind() + " " + limits[0] + " " + unit);
    return new Finding(Severity.WARNING, Code.OTHER_QUANTITY, placed.path(), message);
  }

  private static boolean anySame(Quantity stated, double[] limits, UnitOfMeasure unit) {
    double wanted = stated.unit().inBase(stated.number());
    return Arrays.stream(limits)
        .anyMatch(limit -> Math.abs(unit.inBase(limit) - wanted) <= 1e-6 * Math.abs(wanted));
  }

  /** Every number of target, tolerance and overrides: the statement may speak of any. */
  private static double[] limits(Placed placed) {
    return Stream.concat(
            Stream.of(placed.criterion().target()),
            placed.criterion().overrides().values().stream())
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

  private static DoubleStream numbers(Double... numbers) {
    return Arrays.stream(numbers).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
  }
}
