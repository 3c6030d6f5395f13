package io.cxrating.figures;

import io.cxrating.figures.row.UnitName;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that share no interaction, each with its whole subtree.
 *
 * @param nodes the units
 * @param rowOfUnit ledger id of each unit in their subtrees to its place in {@code nodes}
 */
public record ComparedUnits(List<UnitNode> nodes, Map<Integer, Integer> rowOfUnit) {

  /**
   * Finds the units with these keys.
   *
   * @param field the parameter that names them
   */
  public static ComparedUnits of(UnitTree tree, List<String> keys, String field) {
    return new ComparedUnits(new ArrayList<>(), new HashMap<>()).with(tree, keys, field);
  }

  /** These units and one more. */
  public ComparedUnits with(UnitTree tree, String key, String field) {
    return new ComparedUnits(new ArrayList<>(nodes), new HashMap<>(rowOfUnit))
        .with(tree, List.of(key), field);
  }

  private ComparedUnits with(UnitTree tree, List<String> keys, String field) {
    for (String key : keys) {
      UnitNode node =
          tree.find(key)
              .orElseThrow(() -> QueryParameters.invalid(field, "There is no unit " + key));
      for (UnitNode below : tree.subtree(key)) {
        Integer other = rowOfUnit.putIfAbsent(below.id(), nodes.size());
        if (other != null) {
          throw QueryParameters.invalid(
              field, key + " and " + nodes.get(other).key() + " share interactions");
        }
      }
      nodes.add(node);
    }
    return this;
  }

  /** The number of units. */
  public int size() {
    return nodes.size();
  }

  /** The key of the unit at that place. */
  public String key(int place) {
    return nodes.get(place).key();
  }

  /** The display name of the unit at that place. */
  public String name(int place) {
    return nodes.get(place).name();
  }

  /** Key and name of the unit at that place. */
  public UnitName named(int place) {
    return new UnitName(key(place), name(place));
  }

  public List<String> keys() {
    return nodes.stream().map(UnitNode::key).toList();
  }
}
