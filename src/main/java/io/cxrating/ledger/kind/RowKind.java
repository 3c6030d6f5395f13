package io.cxrating.ledger.kind;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of posted row. Its table has the columns {@code row_id}, {@code txid}, {@code source},
 * {@code ext_id}, {@code revision}, {@code digest}, {@code local_date}, {@code received_at} and
 * {@code as_of} in addition to the content. Every nullable column is content, and an erasure blanks
 * it. A kind that names interactions also has the column {@code interaction_within}.
 *
 * @param number stored in the record of an erasure, so it never changes; kinds are processed in the
 *     order of their numbers, and interactions, which others may name, have 0
 * @param noun one row, in a sentence
 * @param plural several rows, in a sentence, in the audit trail and in the response of an erasure
 * @param table the table of the ledger; for kinds other than interactions also of the projection
 * @param content the columns that the digest is computed from, in the order in which they are
 *     encoded: another order or type would make every repeated row a conflict
 * @param times the columns of the content with the time of the event; the first that is not null is
 *     compared with earlier times of the source
 * @param merge how rows of one key are merged
 */
public record RowKind<T>(
    int number,
    String noun,
    String plural,
    String table,
    List<Column> content,
    List<String> times,
    Merge merge,
    Shown<T> shown) {
  /** The table of the interactions, which rows of other kinds may name. */
  public static final String INTERACTION = "interaction";

  private static final Pattern NEXT_WORD = Pattern.compile("[ _](.)");

  public RowKind {
    content = List.copyOf(content);
    times = List.copyOf(times);
    if (number < 0 || number > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("The number of a kind is stored in one byte");
    }
    if (!content.containsAll(List.of(Column.UNIT, Column.CUSTOMER))) {
      throw new IllegalArgumentException("Rows of " + table + " need a unit and a customer");
    }
    if (content.contains(Column.ATTRIBUTES) && !content.getLast().equals(Column.ATTRIBUTES)) {
      throw new IllegalArgumentException("The attributes are the last column of " + table);
    }
    if (!content.stream().map(Column::name).toList().containsAll(times) || times.isEmpty()) {
      throw new IllegalArgumentException("Rows of " + table + " need a time in their content");
    }
  }

  /** The problem that the row does not exist or is not visible to the caller. */
  public ProblemException unknown(String source, String id) {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "There is no %s %s of %s".formatted(noun, id, source));
  }

  /** Whether rows of other kinds may name its rows. */
  public boolean isInteraction() {
    return table.equals(INTERACTION);
  }

  /** Whether its rows may name the interaction that they belong to. */
  public boolean namesInteraction() {
    return content.contains(Column.INTERACTION_SOURCE);
  }

  /** Whether its rows count periods, which must not overlap. */
  public boolean hasPeriods() {
    return content.contains(Column.PERIOD_END);
  }

  /** Whether its rows may have attributes. */
  public boolean hasAttributes() {
    return content.contains(Column.ATTRIBUTES);
  }

  /** All columns that are written, in the order of encoding. */
  public List<Column> columns() {
    return Stream.of(
            Stream.of(Column.of("source", ColumnType.KEY), Column.of("ext_id", ColumnType.KEY)),
            content.stream(),
            Stream.of(
                Column.of("digest", ColumnType.BYTES),
                Column.of("local_date", ColumnType.DATE),
                Column.of("received_at", ColumnType.INSTANT),
                Column.AS_OF),
            namesInteraction() ? Stream.of(Column.INTERACTION_WITHIN) : Stream.<Column>of())
        .flatMap(columns -> columns)
        .toList();
  }

  /** The columns that the projection stores under their own names, in the order of the content. */
  public List<Column> projected() {
    return content.stream().filter(Column::isProjected).toList();
  }

  /** Its plural as a name in JSON, such as {@code surveyAnswers}. */
  public String wireName() {
    return wireName(plural);
  }

  /** A column's name in JSON, such as {@code askedAt}. */
  public static String wireName(String words) {
    return NEXT_WORD.matcher(words).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }
}
