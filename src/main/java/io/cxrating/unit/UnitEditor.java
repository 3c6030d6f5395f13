package io.cxrating.unit;

import io.cxrating.access.Audit;
import io.cxrating.access.Caller;
import io.cxrating.ledger.kind.RowKinds;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes units: either everything in a request or nothing. */
@ApplicationScoped
public class UnitEditor {
  // Writers take turns, since what a writer may do depends on the whole tree.
  private static final long LOCK = 0x6378_0002L;

  private final DataSource ledger;
  private final Units units;
  private final Caller caller;
  private final Audit audit;
  private final RowKinds kinds;

  UnitEditor(DataSource ledger, Units units, Caller caller, Audit audit, RowKinds kinds) {
    this.ledger = ledger;
    this.units = units;
    this.caller = caller;
    this.audit = audit;
    this.kinds = kinds;
  }

  /** Creates or changes the units, including parents among them; unchanged units stay. */
  @Transactional
  public UnitResource.Written write(Collection<UnitDraft> drafts) throws SQLException {
    Unit.lockTree(LOCK);
    UnitPlan plan = plan(drafts);
    checkZones(plan);
    List<UnitDraft> created = plan.created();
    List<UnitDraft> changed = plan.changed();
    Map<String, Integer> ids = new HashMap<>();
    plan.before().all().forEach(node -> ids.put(node.key(), node.id()));
    create(created, ids);
    change(changed, ids);
    Unit.flush();
    announce(created, changed);
    return new UnitResource.Written(
        created.size(), changed.size(), plan.size() - created.size() - changed.size());
  }

  private UnitPlan plan(Collection<UnitDraft> drafts) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      UnitTree before = units.load(connection);
      // First, so that no other error reveals a unit outside of the key's subtree.
      caller.rootUnit().ifPresent(root -> checkReach(before, drafts, root));
      return UnitPlan.of(before, drafts);
    }
  }

  /** The root of a limited key may be renamed, but not moved; its descendants stay below it. */
  private static void checkReach(UnitTree before, Collection<UnitDraft> drafts, String root) {
    Set<String> made =
        drafts.stream()
            .map(UnitDraft::key)
            .filter(key -> before.find(key).isEmpty())
            .collect(Collectors.toSet());
    String parentOfRoot = before.find(root).map(UnitNode::parent).orElse(null);
    for (UnitDraft draft : drafts) {
      if (!made.contains(draft.key()) && !before.isWithin(draft.key(), root)) {
        throw outOfReach(draft, "key", draft.key());
      }
      boolean stays =
          draft.key().equals(root)
              ? Objects.equals(draft.parent(), parentOfRoot)
              : draft.parent() != null
                  && (before.isWithin(draft.parent(), root) || made.contains(draft.parent()));
      if (!stays) {
        throw outOfReach(draft, "parent", draft.parent());
      }
    }
  }

  private static ProblemException outOfReach(UnitDraft draft, String field, @Nullable String unit) {
    return new ProblemException(
        ProblemCode.FORBIDDEN,
        "The key does not give access to unit " + unit,
        draft.place() + field);
  }

  private void checkZones(UnitPlan plan) {
    List<Integer> rezoned = plan.rezoned().stream().map(UnitNode::id).toList();
    if (rezoned.isEmpty()) {
      return;
    }
    Unit.anyWithRows(rezoned, kinds.tables())
        .ifPresent(
            unit -> {
              throw new ProblemException(
                  ProblemCode.CONFLICT,
                  "Unit %s has stored rows with local days, so its time zone cannot be changed"
                      .formatted(unit),
                  "timeZone");
            });
  }

  private static void create(List<UnitDraft> created, Map<String, Integer> ids) {
    if (created.isEmpty()) {
      return;
    }
    Iterator<Integer> numbers = Unit.numbers(created.size()).iterator();
    for (UnitDraft draft : created) {
      Unit unit = new Unit();
      unit.id = numbers.next();
      unit.key = draft.key();
      fill(unit, draft, ids);
      unit.persist();
      ids.put(unit.key, unit.id);
    }
  }

  private static void change(List<UnitDraft> changed, Map<String, Integer> ids) {
    if (changed.isEmpty()) {
      return;
    }
    Map<String, Unit> known = Unit.ofKeys(changed.stream().map(UnitDraft::key).toList());
    for (UnitDraft draft : changed) {
      Unit unit = known.get(draft.key());
      fill(Objects.requireNonNull(unit, "units are never deleted"), draft, ids);
    }
  }

  private static void fill(Unit unit, UnitDraft draft, Map<String, Integer> ids) {
    unit.name = draft.name();
    unit.parentId = draft.parent() == null ? null : ids.get(draft.parent());
    unit.timeZone = draft.timeZone() == null ? null : draft.timeZone().getId();
  }

  private void announce(List<UnitDraft> created, List<UnitDraft> changed) {
    audit.recordAll("unit.created", keys(created.stream()), null);
    audit.recordAll("unit.changed", keys(changed.stream()), null);
    Unit.announce(keys(Stream.concat(created.stream(), changed.stream())));
  }

  private static List<String> keys(Stream<UnitDraft> drafts) {
    return drafts.map(UnitDraft::key).toList();
  }
}
