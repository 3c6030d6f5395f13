package io.cxrating.standard.model;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.DeclaredWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What judges a slice: the declared touchpoints, criteria and weights within a filter. */
public final class Judgement {
  private final PublishedVersion declared;
  private final boolean pinned;
  private final List<Touchpoint> touchpoints;
  private final List<JudgedCriterion> criteria;
  private final DeclaredWeights weights;

  /** {@code touchpoints}: those of {@code declared} within the filter. */
  Judgement(
      StandardHistory history,
      PublishedVersion declared,
      boolean pinned,
      List<Touchpoint> touchpoints) {
    Timeline timeline = pinned ? Timeline.of(declared) : history.timeline();
    this.declared = declared;
    this.pinned = pinned;
    this.touchpoints = touchpoints;
    List<JudgedCriterion> judged = new ArrayList<>();
    List<Integer> touchpointOf = new ArrayList<>();
    for (int t = 0; t < touchpoints.size(); t++) {
      for (Criterion criterion : touchpoints.get(t).criteria()) {
        judged.add(
            JudgedCriterion.of(
                history, timeline, declared.content(), touchpoints.get(t).key(), criterion));
        touchpointOf.add(t);
      }
    }
    criteria = List.copyOf(judged);
    weights =
        new DeclaredWeights(
            touchpoints.stream().mapToDouble(Touchpoint::weight).toArray(),
            touchpointOf.stream().mapToInt(Integer::intValue).toArray(),
            criteria.stream().mapToDouble(judgedOne -> judgedOne.declared().weight()).toArray());
  }

  private Judgement(Judgement first, Judgement second, List<Touchpoint> touchpoints) {
    declared = second.declared;
    pinned = second.pinned;
    this.touchpoints = touchpoints;
    criteria = Stream.of(first, second).flatMap(one -> one.criteria.stream()).toList();
    List<String> keys = touchpoints.stream().map(Touchpoint::key).toList();
    weights =
        new DeclaredWeights(
            touchpoints.stream().mapToDouble(Touchpoint::weight).toArray(),
            criteria.stream().mapToInt(one -> keys.indexOf(one.touchpoint())).toArray(),
            criteria.stream().mapToDouble(one -> one.declared().weight()).toArray());
  }

  /**
   * A judgement of the same interactions by both: the criteria of this one, then those of {@code
   * other}. Each keeps its own weights; those of the combination have no meaning.
   */
  public Judgement beside(Judgement other) {
    Map<String, Touchpoint> union = new LinkedHashMap<>();
    touchpoints.forEach(touchpoint -> union.put(touchpoint.key(), touchpoint));
    other.touchpoints.forEach(touchpoint -> union.putIfAbsent(touchpoint.key(), touchpoint));
    return new Judgement(this, other, List.copyOf(union.values()));
  }

  /**
   * The touchpoints of {@code declared} that match a touchpoint and a criterion (each may be null).
   */
  static List<Touchpoint> within(
      PublishedVersion declared, @Nullable String touchpoint, @Nullable String criterion) {
    List<Touchpoint> within = declared.content().touchpoints();
    if (touchpoint != null) {
      within = within.stream().filter(one -> one.key().equals(touchpoint)).toList();
      require(
          !within.isEmpty(), ProblemCode.UNKNOWN_TOUCHPOINT, declared, "touchpoint", touchpoint);
    }
    if (criterion != null) {
      within =
          within.stream()
              .map(one -> only(one, criterion))
              .filter(one -> !one.criteria().isEmpty())
              .toList();
      require(!within.isEmpty(), ProblemCode.INVALID, declared, "criterion", criterion);
    }
    return within;
  }

  private static Touchpoint only(Touchpoint touchpoint, String path) {
    List<Criterion> kept =
        touchpoint.criteria().stream()
            .filter(criterion -> path.equals(touchpoint.key() + "." + criterion.key()))
            .toList();
    return new Touchpoint(
        touchpoint.key(),
        touchpoint.name(),
        touchpoint.weight(),
        touchpoint.intendedEmotions(),
        kept);
  }

  private static void require(
      boolean found, ProblemCode code, PublishedVersion declared, String field, String asked) {
    if (!found) {
      String where = "Version " + declared.version() + " of " + declared.content().key();
      throw new ProblemException(code, where + " has no " + field + " " + asked, field);
    }
  }

  /** The version that declares these weights and criteria. */
  public PublishedVersion declared() {
    return declared;
  }

  /** Whether that version judges every interaction, whichever version was in force on its day. */
  public boolean pinned() {
    return pinned;
  }

  /** The touchpoints within the filter, in the order of the declaration. */
  public List<Touchpoint> touchpoints() {
    return touchpoints;
  }

  /** The criteria within the filter, touchpoint by touchpoint, in the order of the declaration. */
  public List<JudgedCriterion> criteria() {
    return criteria;
  }

  /** The weights of {@link #touchpoints()} and {@link #criteria()}, in the same order. */
  public DeclaredWeights weights() {
    return weights;
  }
}
