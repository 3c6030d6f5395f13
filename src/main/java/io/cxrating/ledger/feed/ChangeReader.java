package io.cxrating.ledger.feed;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes what the change feed delivers; called only when there is something new. */
public interface ChangeReader {
  /**
   * Comes before every row.
   *
   * @param ledger the transaction that is being read, to load units and standards of the same
   *     snapshot; to be read only, and left open
   * @param everything whether the reader must forget what it holds, since every row follows
   */
  void begin(Connection ledger, boolean everything) throws SQLException;

  /** Changes come before interactions. */
  void change(ChangeRow change) throws SQLException;

  /** Interactions come in no particular order, before what may name them. */
  void interaction(InteractionRow interaction) throws SQLException;

  /** Survey answers come in no particular order. */
  void answer(AnswerRow answer) throws SQLException;

  /** Outcomes come in no particular order. */
  void outcome(OutcomeRow outcome) throws SQLException;

  /** The interaction that a survey answer names, which may have come long before, is this row. */
  void answerLinked(long answer, long interaction) throws SQLException;

  /** The interaction that an outcome names, which may have come long before, is this row. */
  void outcomeLinked(long outcome, long interaction) throws SQLException;
}
