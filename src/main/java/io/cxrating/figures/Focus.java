package io.cxrating.figures;

import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a standard that a row is about: all of it, one touchpoint, or one criterion of it.
 */
public record Focus(String touchpoint, String criterion) {

  /** What was asked for, before it is broken down. */
  public static Focus of(Slice slice) {
    if (slice.criterion() == null) {
      return new Focus(slice.touchpoint(), null);
    }
    int dot = slice.criterion().indexOf('.');
    return new Focus(slice.criterion().substring(0, dot), slice.criterion().substring(dot + 1));
  }

  /** This focus broken down: one for each touchpoint or criterion that the version declares. */
  public List<Focus> split(Standard version, Breakdown by) {
    if (!by.has(Dimension.TOUCHPOINT) && !by.has(Dimension.CRITERION)) {
      return List.of(this);
    }
    List<Focus> parts = new ArrayList<>();
    for (Touchpoint declared : version.touchpoints()) {
      if (touchpoint != null && !touchpoint.equals(declared.key())) {
        continue;
      }
      if (!by.has(Dimension.CRITERION)) {
        parts.add(new Focus(declared.key(), criterion));
        continue;
      }
      declared.criteria().stream()
          .map(each -> new Focus(declared.key(), each.key()))
          .filter(each -> criterion == null || criterion.equals(each.criterion()))
          .forEach(parts::add);
    }
    return parts;
  }

  /** Whether the version declares what this focus is on. */
  public boolean isDeclaredIn(Standard version) {
    return touchpoint == null
        || version.touchpoints().stream()
            .filter(declared -> declared.key().equals(touchpoint))
            .flatMap(declared -> declared.criteria().stream())
            .anyMatch(each -> criterion == null || criterion.equals(each.key()));
  }

  /** {@code touchpoint.criterion}, null where the focus is not on one criterion. */
  public String qualifiedCriterion() {
    return criterion == null ? null : touchpoint + "." + criterion;
  }
}
