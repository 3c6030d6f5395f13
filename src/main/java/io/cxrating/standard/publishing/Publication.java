package io.cxrating.standard.publishing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.standard.lint.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of publishing a standard, or of its dry run.
 *
 * @param effectiveFrom first local date on which the version may be in force, null: the beginning
 * @param isNew whether the version is new
 * @param findings the findings of the lint, in the order of the file
 */
public record Publication(
    String key,
    int version,
    String digest,
    @Nullable LocalDate effectiveFrom,
    List<Finding> findings,
    @JsonIgnore boolean isNew) {

  /** The publication without the findings of a code that does not apply. */
  public Publication without(Finding.Code code) {
    return new Publication(
        key,
        version,
        digest,
        effectiveFrom,
        findings.stream().filter(finding -> finding.code() != code).toList(),
        isNew);
  }
}
