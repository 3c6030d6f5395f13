package io.cxrating.ledger.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows that one erasure blanked, by the table whose numbers they are: all that replicas have to
 * know in order to drop them. It names rows and not the customer, since a pseudonym that is kept
 * would tell a returning customer from a new one.
 */
public record ErasedRows(Map<Source, List<Long>> rowIds) {
  private static final int BYTES_OF_ONE = 1 + Long.BYTES;

  /** The table of the ledger; the order is stored and never changes. */
  public enum Source {
    INTERACTION,
    SURVEY_ANSWER,
    OUTCOME;

    /** The name of the table. */
    public String table() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ErasedRows {
    Map<Source, List<Long>> copy = new EnumMap<>(Source.class);
    rowIds.forEach((source, ids) -> copy.put(source, List.copyOf(ids)));
    rowIds = Map.copyOf(copy);
  }

  /** The rows of a change of kind ERASURE. */
  public static ErasedRows of(byte[] subject) {
    if (subject.length % BYTES_OF_ONE != 0) {
      throw new IllegalArgumentException("An erasure names whole rows");
    }
    Map<Source, List<Long>> rows = new EnumMap<>(Source.class);
    ByteBuffer bytes = ByteBuffer.wrap(subject);
    while (bytes.hasRemaining()) {
      Source source = Source.values()[bytes.get()];
      rows.computeIfAbsent(source, any -> new ArrayList<>()).add(bytes.getLong());
    }
    return new ErasedRows(rows);
  }

  /** The subject of a change of kind ERASURE. */
  public byte[] subject() {
    int count = rowIds.values().stream().mapToInt(List::size).sum();
    ByteBuffer bytes = ByteBuffer.allocate(count * BYTES_OF_ONE);
    for (Source source : Source.values()) {
      of(source).forEach(id -> bytes.put((byte) source.ordinal()).putLong(id));
    }
    return bytes.array();
  }

  /** The rows of one table. */
  public List<Long> of(Source source) {
    return rowIds.getOrDefault(source, List.of());
  }

  /** Whether there was nothing to erase. */
  public boolean isEmpty() {
    return rowIds.values().stream().allMatch(List::isEmpty);
  }
}
