package io.cxrating.tally;

import io.cxrating.problem.ProblemException;
import java.util.function.Function;

/** Answers questions, each from one consistent view that is up to date with the ledger. */
public interface Tallies {
  /**
   * Catches up with the ledger, then answers from one consistent view, which contains every commit
   * that the caller has seen. Repeats the question if the engine has to restart.
   *
   * @throws ProblemException PROJECTION_BEHIND if it takes too long, LEDGER_UNAVAILABLE if the
   *     ledger cannot be read
   */
  <T> T read(Function<Tally, T> question);

  /** The current watermark, after catching up; equal watermarks give equal answers. */
  long watermark();
}
