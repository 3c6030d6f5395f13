package io.cxrating.intake.write;

/**
 * The number of rows of one request by their result; their sum is the number of rows.
 *
 * @param accepted newly stored rows
 * @param revised rows stored as a revision of a row with the same source and id
 * @param duplicates rows already stored with the same content
 * @param stale rows whose source knew something newer, which is stored; they are kept out
 * @param rejected rejected rows
 */
public record RowCounts(long accepted, long revised, long duplicates, long stale, long rejected) {
  /** Whether every row was rejected, and there were some. */
  public boolean onlyRejected() {
    return rejected > 0 && accepted + revised + duplicates + stale == 0;
  }
}
