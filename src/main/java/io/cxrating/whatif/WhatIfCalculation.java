package io.cxrating.whatif;

import io.cxrating.figures.Asked;
import io.cxrating.figures.Focus;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.VersionsInForce.Run;
import io.cxrating.figures.rated.RatedRows;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RowKey;
import io.cxrating.figures.rated.RowRater;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.comparison.PairedDifference;
import io.cxrating.stats.comparison.PairedDifferenceEstimator;
import io.cxrating.stats.comparison.PairedDifferenceEstimator.Readings;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.TallyQuery;
import io.cxrating.whatif.WhatIfAnswer.Difference;
import io.cxrating.whatif.WhatIfAnswer.Draft;
import io.cxrating.whatif.WhatIfAnswer.WhatIfRow;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes published ratings and those of a draft on one state of the projection. */
final class WhatIfCalculation {
  private final Asked<RatingRequest> asked;
  private final RatingRequest request;
  private final SliceReading slice;
  private final Wording words;
  private final Draft draft;
  private final Standard content;
  private final StandardHistory history;
  private final Asked<RatingRequest> ofDraft;

  WhatIfCalculation(Asked<WhatIfs.Request> question) {
    request = question.own().ratings();
    asked = question.with(request);
    slice = asked.slice();
    words = asked.words();
    draft = new Draft(question.own().digest(), question.own().findings());
    content = question.own().draft();
    history = slice.history().with(content, draft.digest());
    ofDraft = asked.by(history.latest().version(), asked.view().with(history));
  }

  WhatIfAnswer answer() {
    SortedMap<RowKey, RatingRow> current = new RatedRows(asked).rows();
    SortedMap<RowKey, RatingRow> drafted = new RatedRows(ofDraft).rows();
    Set<RowKey> rated = rated(current);
    rated.retainAll(rated(drafted));
    Map<RowKey, PairedDifference> differences = differences(rated);
    SortedMap<RowKey, RatingRow> all = new TreeMap<>(RowKey.order(request.by()));
    all.putAll(current);
    all.putAll(drafted);
    List<WhatIfRow> rows = new ArrayList<>();
    for (RowKey key : all.keySet()) {
      RatingRow before = current.get(key);
      RatingRow after = drafted.get(key);
      PairedDifference difference = differences.get(key);
      rows.add(
          new WhatIfRow(
              key.named(request.by()),
              before == null ? null : before.withoutKey(),
              after == null ? null : after.withoutKey(),
              difference == null ? null : Difference.of(difference),
              sentence(before, after, difference)));
    }
    return new WhatIfAnswer(asked.basis(), draft, summary(rows), rows);
  }

  private static Set<RowKey> rated(Map<RowKey, RatingRow> rows) {
    return rows.entrySet().stream()
        .filter(row -> isRated(row.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isRated(RatingRow row) {
    return row.summary().status() != Status.INSUFFICIENT;
  }

  /** The differences of the rows that both standards rate. */
  private Map<RowKey, PairedDifference> differences(Set<RowKey> rated) {
    Map<RowKey, PairedDifference> differences = new HashMap<>();
    List<Run> runs =
        slice.versions().runs(slice.window(), request.by().period(), RatedRows.MAX_ROWS);
    for (Run run : runs) {
      for (Focus part : slice.focus().split(run.version().content(), request.by())) {
        if (part.isDeclaredIn(run.version().content()) && part.isDeclaredIn(content)) {
          differences.putAll(differences(run, part, rated));
        }
      }
    }
    return differences;
  }

  private Map<RowKey, PairedDifference> differences(Run run, Focus part, Set<RowKey> rated) {
    Map<RowKey, PairedDifference> differences = new HashMap<>();
    Judgement current =
        new RowRater(asked.request(), slice.history(), run.version(), part)
            .judgement()
            .orElseThrow();
    Judgement drafted =
        new RowRater(ofDraft.request(), history, history.latest(), part).judgement().orElseThrow();
    Readings readings = new Readings(current.weights(), drafted.weights(), twins(current, drafted));
    RatedRows keys = new RatedRows(asked);
    TallyQuery query = keys.query(run, current.beside(drafted));
    ofDraft
        .view()
        .forEachCell(
            query,
            (at, sums) -> {
              RowKey key = keys.key(part, at);
              if (rated.contains(key)) {
                differences.put(
                    key,
                    PairedDifferenceEstimator.estimate(
                        sums, readings, asked.request().estimation().options(run.version())));
              }
            });
    return differences;
  }

  /**
   * For each criterion of the draft, the first current criterion that judges every interaction
   * alike; −1 for none.
   */
  private static int[] twins(Judgement current, Judgement drafted) {
    List<JudgedCriterion> criteria = current.criteria();
    return drafted.criteria().stream()
        .mapToInt(
            criterion ->
                IntStream.range(0, criteria.size())
                    .filter(c -> criteria.get(c).judgesLike(criterion))
                    .findFirst()
                    .orElse(-1))
        .toArray();
  }

  private String sentence(
      @Nullable RatingRow before,
      @Nullable RatingRow after,
      @Nullable PairedDifference difference) {
    if (before == null || after == null) {
      return words.say(before == null ? "whatIf.added" : "whatIf.dropped");
    }
    if (difference == null) {
      return isRated(after)
          ? words.say("whatIf.unratedNow", words.reasons(before.summary().reasons()))
          : words.say("whatIf.unrated", words.reasons(after.summary().reasons()));
    }
    double low = difference.interval().lower();
    double high = difference.interval().upper();
    String key =
        difference.standardError() == 0 && difference.difference() == 0
            ? "whatIf.same"
            : low > 0 ? "whatIf.higher" : high < 0 ? "whatIf.lower" : "whatIf.open";
    return words.say(
        key,
        Objects.requireNonNull(after.summary().rating(), "both are rated where they differ")
            .value(),
        Objects.requireNonNull(before.summary().rating(), "both are rated where they differ")
            .value(),
        difference.difference(),
        low,
        high,
        -difference.difference(),
        -high,
        -low);
  }

  private String summary(List<WhatIfRow> rows) {
    List<Difference> found =
        rows.stream().map(WhatIfRow::difference).filter(Objects::nonNull).toList();
    return words.say(
        "whatIf.summary",
        found.size(),
        found.stream().filter(difference -> difference.lower() > 0).count(),
        found.stream().filter(difference -> difference.upper() < 0).count());
  }
}
