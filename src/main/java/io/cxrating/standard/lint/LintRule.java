package io.cxrating.standard.lint;

import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One rule of the lint. */
interface LintRule {

  /** The findings of the rule about {@code standard}; usually none. */
  List<Finding> findings(Standard standard);

  /**
   * A criterion with its place in the file.
   *
   * @param measure the declaration of its measure, null in a draft
   */
  record Placed(
      String path, Touchpoint touchpoint, Criterion criterion, @Nullable Measure measure) {
    /** Statement, key and unit of the measure, with a full stop between them. */
    String words() {
      if (measure == null) {
        return criterion.statement();
      }
      return String.join(
          " . ",
          criterion.statement(),
          measure.key().replace('_', ' '),
          Objects.requireNonNullElse(measure.unit(), ""));
    }
  }

  /** The JSON path of a touchpoint. */
  static String touchpoint(int t) {
    return "$.spec.touchpoints[" + t + "]";
  }

  /** All criteria in the order of the file. */
  static List<Placed> criteria(Standard standard) {
    List<Placed> placed = new ArrayList<>();
    for (int t = 0; t < standard.touchpoints().size(); t++) {
      Touchpoint touchpoint = standard.touchpoints().get(t);
      for (int c = 0; c < touchpoint.criteria().size(); c++) {
        Criterion criterion = touchpoint.criteria().get(c);
        Measure measure =
            standard.measures().stream()
                .filter(one -> one.key().equals(criterion.measure()))
                .findFirst()
                .orElse(null);
        String path = touchpoint(t) + ".criteria[" + c + "]";
        placed.add(new Placed(path, touchpoint, criterion, measure));
      }
    }
    return placed;
  }
}
