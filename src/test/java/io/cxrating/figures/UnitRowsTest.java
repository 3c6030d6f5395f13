package io.cxrating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRowsTest {
  // acme: north (a, b), south
  private static final UnitTree TREE =
      UnitTree.of(
          List.of(
              unit(1, "acme", null),
              unit(2, "north", "acme"),
              unit(3, "south", "acme"),
              unit(4, "a", "north"),
              unit(5, "b", "north"),
              unit(6, "other", null)));

  @Test
  void listsTheChildrenAndTheParentItself() {
    UnitRows rows = new UnitRows(TREE, "acme", 1);
    assertThat(rows.rows()).extracting(UnitRow::key).containsExactly("acme", "north", "south");
    assertThat(rows.rows()).extracting(UnitRow::ownOnly).containsExactly(true, false, false);
    assertThat(rows.rowOfUnit()).hasSize(5).containsEntry(4, 1).containsEntry(2, 1);
  }

  @Test
  void listsTheSubtreeAtAnyDepth() {
    UnitRows rows = new UnitRows(TREE, "acme", Integer.MAX_VALUE);
    assertThat(rows.rows())
        .extracting(UnitRow::key)
        .containsExactly("acme", "north", "a", "b", "south");
    assertThat(rows.rowOfUnit().values()).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void aLeafListsItself() {
    UnitRows rows = new UnitRows(TREE, "south", 1);
    assertThat(rows.rows()).containsExactly(new UnitRow("south", "name of south", false));
  }

  @Test
  void listsTheRootsWithoutAUnit() {
    UnitRows rows = new UnitRows(TREE, null, 1);
    assertThat(rows.rows()).extracting(UnitRow::key).containsExactly("acme", "other");
    assertThat(rows.rows()).noneMatch(UnitRow::ownOnly);
  }

  private static UnitNode unit(int id, String key, String parent) {
    return new UnitNode(id, key, "name of " + key, parent, null);
  }
}
