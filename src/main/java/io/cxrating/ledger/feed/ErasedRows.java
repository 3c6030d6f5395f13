package io.cxrating.ledger.feed;

import io.cxrating.ledger.kind.RowKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows that one erasure blanked, by the number of their kind, so that replicas can drop them.
 * It names rows and not the customer, since a stored pseudonym would distinguish a returning
 * customer from a new one.
 */
public record ErasedRows(SortedMap<Integer, List<Long>> rowIds) {
  private static final int BYTES_OF_ONE = 1 + Long.BYTES;

  public ErasedRows {
    SortedMap<Integer, List<Long>> copy = new TreeMap<>();
    rowIds.forEach((kind, ids) -> copy.put(kind, List.copyOf(ids)));
    rowIds = copy;
  }

  /** The rows of a change of kind ERASURE. */
  public static ErasedRows of(byte[] subject) {
    if (subject.length % BYTES_OF_ONE != 0) {
      throw new IllegalArgumentException("An erasure names whole rows");
    }
    SortedMap<Integer, List<Long>> rows = new TreeMap<>();
    ByteBuffer bytes = ByteBuffer.wrap(subject);
    while (bytes.hasRemaining()) {
      int kind = bytes.get();
      rows.computeIfAbsent(kind, any -> new ArrayList<>()).add(bytes.getLong());
    }
    return new ErasedRows(rows);
  }

  /** The subject of a change of kind ERASURE. */
  public byte[] subject() {
    int count = rowIds.values().stream().mapToInt(List::size).sum();
    ByteBuffer bytes = ByteBuffer.allocate(count * BYTES_OF_ONE);
    for (Map.Entry<Integer, List<Long>> rows : rowIds.entrySet()) {
      byte kind = rows.getKey().byteValue();
      rows.getValue().forEach(id -> bytes.put(kind).putLong(id));
    }
    return bytes.array();
  }

  /** The rows of one kind. */
  public List<Long> of(RowKind<?> kind) {
    return rowIds.getOrDefault(kind.number(), List.of());
  }

  /** Whether there was nothing to erase. */
  public boolean isEmpty() {
    return rowIds.values().stream().allMatch(List::isEmpty);
  }
}
