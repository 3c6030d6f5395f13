package io.cxrating.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.tally.Rest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basis of an answer's figures, sufficient to reproduce them.
 *
 * @param unit the unit whose subtree the answer is about, null for all
 * @param from first local date of the slice, null if there is no data
 * @param stray rows left out because they lie far from all others, null for none; a requested date
 *     is never moved
 * @param rests attributes that the rows are split or adjusted by, of which the rarer values count
 *     as {@code OTHER}; absent for none
 */
public record Basis(
    @JsonUnwrapped Judges judges,
    @JsonUnwrapped State state,
    double confidence,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Stray stray,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Rest> rests) {
  /** Changes whenever a change of the rules changes figures. */
  static final String METHOD = "cxrating-2";

  /**
   * The versions of the standard that judge the slice.
   *
   * @param version in force on the slice's last day
   * @param versions all that were in force within the slice, ascending
   */
  public record Judges(String standard, int version, List<Integer> versions) {}

  /**
   * The data and the rules that the answer is computed from.
   *
   * @param method version of the rules by which sums become figures
   * @param watermark number of ledger changes that the figures are based on
   */
  public record State(String method, String watermark) {}

  /** The version in force on the slice's last day. */
  public int version() {
    return judges.version();
  }

  static Basis of(Asked<?> asked) {
    VersionsInForce versions = asked.slice().versions();
    Window window = asked.window();
    return new Basis(
        new Judges(asked.standard(), asked.version().version(), versions.within(window)),
        new State(METHOD, Long.toString(asked.view().watermark())),
        asked.confidence(),
        asked.slice().slice().unit(),
        window.isEmpty() ? null : window.from(),
        window.isEmpty() ? null : window.to(),
        asked.days().stray(),
        asked.rests());
  }
}
