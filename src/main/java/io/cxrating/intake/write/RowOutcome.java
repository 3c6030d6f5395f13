package io.cxrating.intake.write;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of writing a row to the ledger. */
public enum RowOutcome {
  /** It is stored and new. */
  ACCEPTED(null),
  /** A revision with the same content is already stored, or the row was erased. */
  DUPLICATE(null),
  /** Its source and id are stored with other content. */
  CONFLICT(
      new Refusal(
          ProblemCode.CONFLICTING_DUPLICATE,
          null,
          "A row with this source and id is stored with other content; use PUT or onConflict=revise"
              + " to change it")),
  /** Its source belongs to other keys. */
  FOREIGN_SOURCE(
      new Refusal(
          ProblemCode.FOREIGN_SOURCE,
          "source",
          "The source belongs to other keys; use another source, or ask a steward to declare"
              + " this one for your unit")),
  /** Its period overlaps that of another row about the same. */
  OVERLAPPING(
      new Refusal(
          ProblemCode.OVERLAPPING_COUNTS,
          "from",
          "Counts of this criterion, unit, category and channel are stored for a part of the period")),
  /** The interaction that it names is not known within the reach of its key. */
  UNKNOWN_INTERACTION(
      new Refusal(
          ProblemCode.UNKNOWN_INTERACTION,
          "interaction",
          "Unknown interaction, or an interaction outside of the scope of the key; post the"
              + " interaction first")),
  /** It is stored as a revision of the row with its source and id. */
  REVISED(null),
  /** Its source knew something newer than this, which is stored; it is kept out. */
  STALE(null),
  /** It cannot revise the row with its source and id. */
  IRRECONCILABLE(
      new Refusal(
          ProblemCode.CONFLICTING_DUPLICATE,
          null,
          "A row with this source and id is stored that this row cannot revise: its unit is outside"
              + " of the scope of the key, or the times of the two contradict each other"));

  private final @Nullable Refusal refusal;

  RowOutcome(@Nullable Refusal refusal) {
    this.refusal = refusal;
  }

  /**
   * Why a row is not stored.
   *
   * @param field the field that is wrong, null if it is the row as a whole
   */
  public record Refusal(ProblemCode code, @Nullable String field, String detail) {}

  /** Null if the row is not refused. */
  public @Nullable Refusal refusal() {
    return refusal;
  }

  /** The problem of a request whose only row is not stored. */
  ProblemException problem() {
    Refusal why = Objects.requireNonNull(refusal, "only a refused row has a problem");
    return new ProblemException(why.code(), why.detail(), why.field());
  }

  /** Whether it is an error of the row. */
  public boolean isRefused() {
    return refusal != null;
  }
}
