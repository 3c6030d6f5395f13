package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a standard that belongs to another unit than its latest version. */
record OwnerRule(List<PublishedVersion> earlier) implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    if (earlier.isEmpty()) {
      return List.of();
    }
    String before = earlier.getLast().content().unit();
    if (Objects.equals(before, standard.unit())) {
      return List.of();
    }
    return List.of(
        new Finding(
            Severity.WARNING,
            Code.CHANGED_OWNER,
            "$.metadata.unit",
            "The standard belonged to %s. It now belongs to %s: only its units can post rows, and only keys that reach it can publish"
                .formatted(name(before), name(standard.unit()))));
  }

  private static String name(@Nullable String unit) {
    return unit == null ? "the whole company" : unit;
  }
}
