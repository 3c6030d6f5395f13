package io.cxrating.unit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole organisation at one moment: a forest, since there may be several roots. Immutable;
 * every collection it returns is ordered by key.
 */
public final class UnitTree {
  private static final Comparator<UnitNode> BY_KEY = Comparator.comparing(UnitNode::key);

  private final NavigableMap<String, UnitNode> byKey = new TreeMap<>();
  private final Map<Integer, UnitNode> byId = new HashMap<>();
  private final Map<String, List<UnitNode>> children = new HashMap<>();
  private final List<UnitNode> roots = new ArrayList<>();

  private UnitTree(Collection<UnitNode> nodes) {
    nodes.forEach(this::add);
    for (UnitNode node : byKey.values()) {
      if (node.parent() == null) {
        roots.add(node);
      } else {
        children.computeIfAbsent(node.parent(), parent -> new ArrayList<>()).add(node);
      }
    }
  }

  private void add(UnitNode node) {
    if (byKey.put(node.key(), node) != null || byId.put(node.id(), node) != null) {
      throw new IllegalArgumentException("Two units have the key or the id of " + node);
    }
  }

  /**
   * The tree of these units.
   *
   * @throws IllegalArgumentException if a key or an id occurs twice, a parent is missing, or units
   *     are each other's ancestors
   */
  public static UnitTree of(Collection<UnitNode> nodes) {
    UnitTree tree = new UnitTree(nodes);
    for (String parent : tree.children.keySet()) {
      tree.require(parent);
    }
    int reached = tree.roots.stream().mapToInt(root -> tree.subtree(root.key()).size()).sum();
    if (reached != tree.byKey.size()) {
      throw new IllegalArgumentException("Units are each other's ancestors");
    }
    return tree;
  }

  /** The unit with that key. */
  public Optional<UnitNode> find(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
  }

  /** The unit with that number in the ledger. */
  public Optional<UnitNode> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every unit. */
  public Collection<UnitNode> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** The units without a parent. */
  public List<UnitNode> roots() {
    return Collections.unmodifiableList(roots);
  }

  /** The units directly below {@code key}; none for a leaf. */
  public List<UnitNode> children(String key) {
    return Collections.unmodifiableList(children.getOrDefault(key, List.of()));
  }

  /**
   * The unit with that key and its descendants.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public Set<UnitNode> subtree(String key) {
    Set<UnitNode> found = new TreeSet<>(BY_KEY);
    Deque<UnitNode> open = new ArrayDeque<>(List.of(require(key)));
    while (!open.isEmpty()) {
      UnitNode node = open.pop();
      found.add(node);
      children(node.key()).forEach(open::push);
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(found));
  }

  /** Whether {@code key} is {@code root} or below it; false if either does not exist. */
  public boolean isWithin(String key, String root) {
    return lineage(key).stream().anyMatch(node -> node.key().equals(root));
  }

  /** The unit, its parent and so on up to its root; empty if there is no such unit. */
  public List<UnitNode> lineage(@Nullable String key) {
    List<UnitNode> lineage = new ArrayList<>();
    for (Optional<UnitNode> at = find(key); at.isPresent(); at = find(at.get().parent())) {
      lineage.add(at.get());
    }
    return lineage;
  }

  /**
   * The zone that determines the unit's calendar days: its own, else its nearest ancestor's, else
   * UTC.
   *
   * @throws IllegalArgumentException if there is no such unit
   */
  public ZoneId zoneOf(String key) {
    require(key);
    return lineage(key).stream()
        .filter(node -> node.timeZone() != null)
        .map(UnitNode::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  private UnitNode require(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("There is no unit " + key));
  }
}
