package io.cxrating.standard.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a standard. It never changes.
 *
 * @param version 1 for the first, consecutive
 * @param effectiveFrom first local date on which it may be in force, null: from the beginning
 * @param content what it declares
 * @param digest SHA-256 of the canonical content, in hexadecimal: equal for equal meaning
 */
public record PublishedVersion(
    int version, @Nullable LocalDate effectiveFrom, Standard content, String digest) {
  public PublishedVersion {
    if (version < 1) {
      throw new IllegalArgumentException("Versions count from 1, not from " + version);
    }
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(digest, "digest");
  }
}
