package io.cxrating.figures;

import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standard that a row is about: the whole standard, one touchpoint or one criterion.
 */
public record Focus(@Nullable String touchpoint, @Nullable String criterion) {

  /** The whole standard. */
  public static final Focus ALL = new Focus(null, null);

  /**
   * The focus as requested, before the breakdown; null for no restriction.
   *
   * @param qualified {@code touchpoint.criterion}
   */
  static Focus of(@Nullable String touchpoint, @Nullable String qualified) {
    if (qualified == null) {
      return new Focus(touchpoint, null);
    }
    int dot = qualified.indexOf('.');
    if (dot < 0) {
      throw QueryParameters.invalid("criterion", "Expected touchpoint.criterion");
    }
    if (touchpoint != null && !touchpoint.equals(qualified.substring(0, dot))) {
      throw QueryParameters.invalid("criterion", "The criterion does not belong to the touchpoint");
    }
    return new Focus(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  /** Splits this focus: one for each touchpoint or criterion that the version declares. */
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

  /** Whether the version declares the touchpoint or criterion of this focus. */
  public boolean isDeclaredIn(Standard version) {
    return touchpoint == null
        || version.touchpoints().stream()
            .filter(declared -> declared.key().equals(touchpoint))
            .anyMatch(declared -> criterion == null || declares(declared, criterion));
  }

  private static boolean declares(Touchpoint touchpoint, String criterion) {
    return touchpoint.criteria().stream().anyMatch(each -> criterion.equals(each.key()));
  }

  /** {@code touchpoint.criterion}; null unless the focus is one criterion. */
  public @Nullable String qualifiedCriterion() {
    return criterion == null ? null : touchpoint + "." + criterion;
  }
}
