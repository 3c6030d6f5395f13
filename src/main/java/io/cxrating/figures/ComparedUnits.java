package io.cxrating.figures;

import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that share no interaction, each with all below it.
 *
 * @param nodes the units
 * @param rowOfUnit ledger id of each unit in their subtrees to its place in {@code nodes}
 */
public record ComparedUnits(List<UnitNode> nodes, Map<Integer, Integer> rowOfUnit) {

  /**
   * Finds the units of these keys.
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

  /** How many there are. */
  public int size() {
    return nodes.size();
  }

  /** The key of the unit at that place. */
  public String key(int place) {
    return nodes.get(place).key();
  }

  /** What people call the unit. */
  public String name(int place) {
    return nodes.get(place).name();
  }

  public List<String> keys() {
    return nodes.stream().map(UnitNode::key).toList();
  }
}
