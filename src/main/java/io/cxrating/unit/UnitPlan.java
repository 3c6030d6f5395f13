package io.cxrating.unit;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes of the tree that a request asks for, checked as a whole before anything is written.
 */
final class UnitPlan {
  /** The maximum number of levels of a tree. */
  static final int MAX_DEPTH = 20;

  private final UnitTree before;
  private final Map<String, UnitDraft> drafts;
  private final UnitTree after;

  private UnitPlan(UnitTree before, Map<String, UnitDraft> drafts, UnitTree after) {
    this.before = before;
    this.drafts = drafts;
    this.after = after;
  }

  /**
   * The plan that changes the units to the drafts.
   *
   * @throws ProblemException naming every draft that occurs twice, has an unknown parent, is its
   *     own ancestor, or is too deep
   */
  static UnitPlan of(UnitTree before, Collection<UnitDraft> wanted) {
    List<ProblemException.Violation> violations = new ArrayList<>();
    Map<String, UnitDraft> drafts = new LinkedHashMap<>();
    for (UnitDraft draft : wanted) {
      if (drafts.putIfAbsent(draft.key(), draft) != null) {
        violations.add(violation(draft, "key", draft.key() + " occurs twice"));
      }
    }
    Map<String, UnitNode> nodes = merge(before, drafts.values());
    for (UnitDraft draft : drafts.values()) {
      if (draft.parent() != null && !nodes.containsKey(draft.parent())) {
        violations.add(violation(draft, "parent", "There is no unit " + draft.parent()));
      } else if (isOwnAncestor(draft.key(), nodes)) {
        violations.add(violation(draft, "parent", draft.key() + " would be its own ancestor"));
      }
    }
    refuse(violations);
    UnitTree after = UnitTree.of(nodes.values());
    after.all().stream()
        .filter(node -> after.lineage(node.key()).size() > MAX_DEPTH)
        .findFirst()
        .ifPresent(
            node -> {
              throw new ProblemException(
                  ProblemCode.INVALID,
                  "The unit tree can have at most %d levels; %s would exceed this"
                      .formatted(MAX_DEPTH, node.key()),
                  "parent");
            });
    return new UnitPlan(before, drafts, after);
  }

  private static Map<String, UnitNode> merge(UnitTree before, Collection<UnitDraft> drafts) {
    Map<String, UnitNode> nodes = new HashMap<>();
    before.all().forEach(node -> nodes.put(node.key(), node));
    int notYetNumbered = -1;
    for (UnitDraft draft : drafts) {
      UnitNode known = nodes.get(draft.key());
      nodes.put(draft.key(), draft.as(known == null ? notYetNumbered-- : known.id()));
    }
    return nodes;
  }

  private static boolean isOwnAncestor(String key, Map<String, UnitNode> nodes) {
    Set<String> seen = new HashSet<>();
    for (UnitNode at = nodes.get(key); at != null; at = nodes.get(at.parent())) {
      if (!seen.add(at.key())) {
        return at.key().equals(key);
      }
    }
    return false;
  }

  private static ProblemException.Violation violation(UnitDraft draft, String field, String why) {
    return new ProblemException.Violation(draft.place() + field, why);
  }

  /** Throws if there are violations. */
  static void refuse(List<ProblemException.Violation> violations) {
    if (violations.size() == 1) {
      throw new ProblemException(
          ProblemCode.INVALID, violations.get(0).detail(), violations.get(0).field());
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID, violations.size() + " errors in the units", violations);
    }
  }

  /** The existing units whose effective zone, and so whose local days, change. */
  List<UnitNode> rezoned() {
    return before.all().stream()
        .filter(node -> !before.zoneOf(node.key()).equals(after.zoneOf(node.key())))
        .toList();
  }

  /** The drafts of new units, parents first. */
  List<UnitDraft> created() {
    return drafts.values().stream()
        .filter(draft -> before.find(draft.key()).isEmpty())
        .sorted(Comparator.comparingInt(draft -> after.lineage(draft.key()).size()))
        .toList();
  }

  /** The drafts of existing units that differ. */
  List<UnitDraft> changed() {
    return drafts.values().stream()
        .filter(draft -> before.find(draft.key()).filter(n -> !draft.isSameAs(n)).isPresent())
        .toList();
  }

  UnitTree before() {
    return before;
  }

  int size() {
    return drafts.size();
  }
}
