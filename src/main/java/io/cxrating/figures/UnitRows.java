package io.cxrating.figures;

import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units of an answer by unit: a partition of the subtree, so that every interaction counts in
 * exactly one row. Units {@code depth} levels down (and leaves above) include their subtrees, the
 * units between count only their own interactions.
 */
public final class UnitRows {
  /** One row; {@code ownOnly}: without the units below it. */
  public record UnitRow(@Nullable String key, @Nullable String name, boolean ownOnly) {}

  private static final int EVERY_LEVEL = Integer.MAX_VALUE;

  private final UnitTree tree;
  private final List<UnitRow> rows = new ArrayList<>();
  private final Map<Integer, Integer> rowOfUnit = new HashMap<>();

  /** {@code unit} null: all roots, which are then the first level. */
  public UnitRows(UnitTree tree, @Nullable String unit, int depth) {
    this.tree = tree;
    if (unit == null) {
      tree.roots().forEach(root -> add(root, depth - 1));
    } else {
      tree.find(unit).ifPresent(node -> add(node, depth));
    }
  }

  /** Number of levels between the slice's unit and the rows. */
  public static final Parameter<Integer> DEPTH =
      Parameter.optional(
          "depth",
          Value.whole(1, 100),
          "Level of the units of the rows, counted down from `unit`; defaults to 1",
          "2");

  /** Whether the rows are the leaves. */
  public static final Parameter<Boolean> LEAVES =
      Parameter.flag("leaves", "true: the rows are the leaves below `unit`");

  /** The depth from the parameters {@code depth} and {@code leaves}; 1 without either. */
  public static int depth(QueryParameters query) {
    boolean leaves = query.get(LEAVES);
    Integer depth = query.find(DEPTH);
    if (leaves && depth != null) {
      throw QueryParameters.invalid("leaves", "Use either `depth` or `leaves`, not both");
    }
    return leaves ? EVERY_LEVEL : depth == null ? 1 : depth;
  }

  private void add(UnitNode node, int depth) {
    List<UnitNode> children = tree.children(node.key());
    boolean ownOnly = depth > 0 && !children.isEmpty();
    int row = rows.size();
    rows.add(new UnitRow(node.key(), node.name(), ownOnly));
    if (ownOnly) {
      rowOfUnit.put(node.id(), row);
      children.forEach(child -> add(child, depth - 1));
    } else {
      tree.subtree(node.key()).forEach(below -> rowOfUnit.put(below.id(), row));
    }
  }

  /** The rows, by the position that {@link #rowOfUnit()} refers to. */
  public List<UnitRow> rows() {
    return rows;
  }

  /** Ledger id of a unit to the position of its row. */
  public Map<Integer, Integer> rowOfUnit() {
    return rowOfUnit;
  }
}
