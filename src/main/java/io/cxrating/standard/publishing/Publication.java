package io.cxrating.standard.publishing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.standard.lint.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * What publishing a standard did, or would do.
 *
 * @param effectiveFrom first local date on which the version may be in force, null: the beginning
 * @param isNew whether it is a version that was not there before
 * @param findings what the lint advises, in the order of the file
 */
public record Publication(
    String key,
    int version,
    String digest,
    LocalDate effectiveFrom,
    List<Finding> findings,
    @JsonIgnore boolean isNew) {

  /** Without the findings of a code that does not apply. */
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
