package io.cxrating.ledger.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowKindsTest {
  private static final RowKind<?> INTERACTIONS = kind(0, "interaction", Column.UNIT);
  private static final RowKind<?> CALLS = kind(7, "call", Column.INTERACTION_SOURCE);

  @Test
  void listsInteractionsFirst() {
    RowKinds kinds = new RowKinds(List.of(CALLS, INTERACTIONS));
    assertThat(kinds.tables()).containsExactly("interaction", "call");
    assertThat(kinds.naming()).hasSize(1).first().isSameAs(CALLS);
  }

  @Test
  void rejectsDuplicateNumbersAndTables() {
    assertRejected(INTERACTIONS, CALLS, kind(7, "visit", Column.UNIT));
    assertRejected(INTERACTIONS, CALLS, kind(8, "call", Column.UNIT));
  }

  @Test
  void rejectsAListWithoutInteractions() {
    assertRejected(CALLS);
    assertRejected(kind(0, "call", Column.UNIT));
  }

  private static void assertRejected(RowKind<?>... kinds) {
    assertThatThrownBy(() -> new RowKinds(List.of(kinds)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsAKindWithoutCustomerOrTime() {
    List<Column> content = List.of(Column.UNIT, Column.CUSTOMER);
    assertThatThrownBy(() -> kind(1, "call", List.of(Column.UNIT)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kind(1, "call", content)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kind(-1, "call", Column.UNIT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RowKind<?> kind(int number, String table, Column more) {
    return kind(
        number,
        table,
        List.of(Column.UNIT, Column.CUSTOMER, more, Column.of("called_at", ColumnType.INSTANT)));
  }

  private static RowKind<?> kind(int number, String table, List<Column> content) {
    return new RowKind<>(
        number,
        table,
        table + "s",
        table,
        content,
        List.of("called_at"),
        Merge.NONE,
        new Shown<>("r.source", "", row -> row.getString(1)));
  }
}
