package io.cxrating.ledger.kind;

import java.util.List;

/**
 * How rows of one key are merged, for kinds whose rows arrive in several steps: the parts of a
 * later row are added to the stored one, as a revision, unless they contradict it. A part is
 * present or absent as a whole; it is absent if its first column is null.
 *
 * @param parts the columns of each part
 * @param impossible an SQL condition that holds if row h, which is stored, and row s, which is
 *     received, conflict although no part contradicts
 */
public record Merge(List<List<String>> parts, String impossible) {
  /** No merging: rows of one key are the same, or conflict. */
  public static final Merge NONE = new Merge(List.of(), "false");

  public Merge {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** Whether rows of one key conflict unless they are the same. */
  public boolean isNone() {
    return parts.isEmpty();
  }
}
