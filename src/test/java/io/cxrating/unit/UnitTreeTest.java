package io.cxrating.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final UnitTree tree =
      UnitTree.of(
          List.of(
              node(4, "b-leaf", "b", null),
              node(2, "b", "acme", null),
              node(3, "a", "acme", TOKYO),
              node(1, "acme", null, LISBON),
              node(5, "other", null, null)));

  @Test
  void findsUnitsByKeyAndByNumber() {
    assertThat(tree.find("b").orElseThrow().id()).isEqualTo(2);
    assertThat(tree.find(3).orElseThrow().key()).isEqualTo("a");
    assertThat(tree.find("none")).isEmpty();
    assertThat(tree.find((String) null)).isEmpty();
    assertThat(tree.find(99)).isEmpty();
  }

  @Test
  void ordersUnitsByKey() {
    assertThat(tree.roots()).extracting(UnitNode::key).containsExactly("acme", "other");
    assertThat(tree.children("acme")).extracting(UnitNode::key).containsExactly("a", "b");
    assertThat(tree.children("b-leaf")).isEmpty();
    assertThat(tree.subtree("acme"))
        .extracting(UnitNode::key)
        .containsExactly("a", "acme", "b", "b-leaf");
    assertThat(tree.subtree("other")).extracting(UnitNode::key).containsExactly("other");
  }

  @Test
  void inheritsTheZoneOfTheNearestAncestor() {
    assertThat(tree.zoneOf("b-leaf")).isEqualTo(LISBON);
    assertThat(tree.zoneOf("a")).isEqualTo(TOKYO);
    assertThat(tree.zoneOf("other")).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void isWithinItselfAndItsAncestorsOnly() {
    assertThat(tree.isWithin("b-leaf", "b-leaf")).isTrue();
    assertThat(tree.isWithin("b-leaf", "acme")).isTrue();
    assertThat(tree.isWithin("acme", "b-leaf")).isFalse();
    assertThat(tree.isWithin("b-leaf", "other")).isFalse();
    assertThat(tree.isWithin("none", "none")).isFalse();
    assertThat(tree.isWithin(null, "acme")).isFalse();
  }

  @Test
  void rejectsInvalidForests() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitTree.of(List.of(node(1, "a", "none", null))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitTree.of(List.of(node(1, "a", "b", null), node(2, "b", "a", null))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitTree.of(List.of(node(1, "a", null, null), node(2, "a", null, null))));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.subtree("none"));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.zoneOf("none"));
  }

  @Test
  void agreesWithAWalkToTheRootInARandomForest() {
    long seed = 20261122;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<UnitNode> nodes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String parent = i == 0 || random.nextInt(500) == 0 ? null : "u" + random.nextInt(i);
      nodes.add(node(i, "u" + i, parent, null));
    }
    Collections.shuffle(nodes, random);
    UnitTree forest = UnitTree.of(nodes);
    assertThat(forest.roots().stream().mapToInt(root -> forest.subtree(root.key()).size()).sum())
        .isEqualTo(10_000);
    for (int i = 0; i < 20; i++) {
      String root = "u" + random.nextInt(200);
      long within = nodes.stream().filter(node -> forest.isWithin(node.key(), root)).count();
      assertThat(forest.subtree(root)).hasSize((int) within);
    }
  }

  private static UnitNode node(int id, String key, String parent, ZoneId zone) {
    return new UnitNode(id, key, key, parent, zone);
  }
}
