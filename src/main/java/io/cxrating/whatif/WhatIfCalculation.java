package io.cxrating.whatif;

import io.cxrating.figures.Basis;
import io.cxrating.figures.Focus;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.VersionsInForce.Run;
import io.cxrating.figures.rated.RatedRows;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.rated.RowKey;
import io.cxrating.figures.rated.RowRater;
import io.cxrating.standard.model.FactColumns;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.comparison.PairedDifference;
import io.cxrating.stats.comparison.PairedDifferenceEstimator;
import io.cxrating.stats.comparison.PairedDifferenceEstimator.Readings;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.TallyView;
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

/** Ratings as published beside those of a draft, from one state of the projection. */
final class WhatIfCalculation {
  private final TallyView view;
  private final RatingRequest request;
  private final SliceReading slice;
  private final Wording words;
  private final Draft draft;
  private final Standard content;
  private final StandardHistory history;
  private final TallyView draftView;
  private final RatingRequest draftRequest;

  WhatIfCalculation(TallyView view, WhatIfRequest asked, SliceReading slice, Draft draft) {
    this.view = view;
    request = asked.ratings();
    this.slice = slice;
    words = Wording.of("rating", request.locale());
    this.draft = draft;
    content = asked.draft();
    history = slice.history().with(content, draft.digest());
    draftView = view.with(history);
    draftRequest = request.by(history.latest().version());
  }

  WhatIfAnswer answer() {
    SliceReading ofDraft = new SliceReading(draftView, draftRequest.slice());
    SortedMap<RowKey, RatingRow> current = new RatedRows(view, request, slice).rows();
    SortedMap<RowKey, RatingRow> drafted = new RatedRows(draftView, draftRequest, ofDraft).rows();
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
    return new WhatIfAnswer(
        Basis.of(view, slice, slice.window(), request.estimation().confidence()),
        draft,
        summary(rows),
        rows);
  }

  private static Set<RowKey> rated(Map<RowKey, RatingRow> rows) {
    return rows.entrySet().stream()
        .filter(row -> isRated(row.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isRated(RatingRow row) {
    return row.status() != Status.INSUFFICIENT;
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
        new RowRater(request, slice.history(), run.version(), part).judgement().orElseThrow();
    Judgement drafted =
        new RowRater(draftRequest, history, history.latest(), part).judgement().orElseThrow();
    Readings readings = new Readings(current.weights(), drafted.weights(), twins(current, drafted));
    RatedRows keys = new RatedRows(draftView, request, slice);
    TallyQuery query = keys.query(run, current.beside(drafted));
    draftView.forEach(
        query,
        (at, sums) -> {
          RowKey key = keys.key(part, at);
          if (rated.contains(key)) {
            differences.put(
                key,
                PairedDifferenceEstimator.estimate(
                    sums, readings, request.estimation().options(run.version())));
          }
        });
    return differences;
  }

  /** Two criteria that read as the same SQL judge every interaction the same. */
  private int[] twins(Judgement current, Judgement drafted) {
    FactColumns columns = new FactColumns(history);
    List<String> readings =
        current.criteria().stream().map(criterion -> reading(criterion, columns)).toList();
    return drafted.criteria().stream()
        .mapToInt(criterion -> readings.indexOf(reading(criterion, columns)))
        .toArray();
  }

  private static String reading(JudgedCriterion criterion, FactColumns columns) {
    return criterion.touchpoint() + " " + criterion.sql(columns);
  }

  private String sentence(RatingRow before, RatingRow after, PairedDifference difference) {
    if (before == null || after == null) {
      return words.say(before == null ? "whatIf.added" : "whatIf.dropped");
    }
    if (difference == null) {
      RatingRow lacking = isRated(after) ? before : after;
      return words.say(
          lacking == after ? "whatIf.unrated" : "whatIf.unratedNow",
          words.reasons(lacking.reasons()));
    }
    double low = difference.interval().lower();
    double high = difference.interval().upper();
    String key =
        difference.standardError() == 0 && difference.difference() == 0
            ? "whatIf.same"
            : low > 0 ? "whatIf.higher" : high < 0 ? "whatIf.lower" : "whatIf.open";
    return words.say(
        key,
        after.rating().value(),
        before.rating().value(),
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
