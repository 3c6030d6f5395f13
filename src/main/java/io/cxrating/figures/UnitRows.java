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

/**
 * The units of an answer by unit: they part the subtree, so that every interaction counts in
 * exactly one row. Units {@code depth} levels down (and leaves above) stand for their subtrees, the
 * units between for what was posted at themselves.
 */
public final class UnitRows {
  /** One row; {@code ownOnly}: without the units below it. */
  public record UnitRow(String key, String name, boolean ownOnly) {}

  private static final int EVERY_LEVEL = Integer.MAX_VALUE;

  private final UnitTree tree;
  private final List<UnitRow> rows = new ArrayList<>();
  private final Map<Integer, Integer> rowOfUnit = new HashMap<>();

  /** {@code unit} null: all roots, which then are the first level. */
  public UnitRows(UnitTree tree, String unit, int depth) {
    this.tree = tree;
    if (unit == null) {
      tree.roots().forEach(root -> add(root, depth - 1));
    } else {
      tree.find(unit).ifPresent(node -> add(node, depth));
    }
  }

  /** How many levels down the units lie. */
  public static final Parameter<Integer> DEPTH =
      Parameter.optional(
          "depth",
          Value.whole(1, 100),
          "How many levels below unit the units of the rows lie, 1 if absent",
          "2");

  /** Whether the units are the leaves. */
  public static final Parameter<Boolean> LEAVES =
      Parameter.flag("leaves", "true: the units of the rows are the leaves below unit");

  /** How many levels down the parameters {@code depth} and {@code leaves} say; 1 if neither is. */
  public static int depth(QueryParameters query) {
    boolean leaves = query.get(LEAVES);
    Integer depth = query.get(DEPTH);
    if (leaves && depth != null) {
      throw QueryParameters.invalid("leaves", "Give either depth or leaves");
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

  /** Each unit's row, by the position that {@link #rowOfUnit()} speaks of. */
  public List<UnitRow> rows() {
    return rows;
  }

  /** Ledger id of a unit to the position of its row. */
  public Map<Integer, Integer> rowOfUnit() {
    return rowOfUnit;
  }
}
