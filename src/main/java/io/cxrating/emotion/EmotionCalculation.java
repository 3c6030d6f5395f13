package io.cxrating.emotion;

import io.cxrating.emotion.EmotionAnswer.ClusterShare;
import io.cxrating.emotion.EmotionAnswer.EmotionShare;
import io.cxrating.emotion.EmotionAnswer.Place;
import io.cxrating.emotion.EmotionAnswer.Row;
import io.cxrating.emotion.EmotionRequest.By;
import io.cxrating.rating.Basis;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.SliceReading;
import io.cxrating.rating.UnitRows;
import io.cxrating.rating.UnitRows.UnitRow;
import io.cxrating.rating.Window;
import io.cxrating.standard.EmotionCluster;
import io.cxrating.standard.Judgement;
import io.cxrating.standard.PublishedVersion;
import io.cxrating.standard.Standard.Measure;
import io.cxrating.standard.Standard.Touchpoint;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.MultinomialShares;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.TallyView;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request for emotions against one state of the projection. */
final class EmotionCalculation {
  private static final Wording SENTENCES = Wording.of("emotion", java.util.Locale.ENGLISH);

  private final TallyView view;
  private final EmotionRequest request;
  private final SliceReading slice;
  private final Window window;
  private final StandardHistory history;
  private final PublishedVersion version;
  private final Measure measure;
  private final UnitRows units;
  private final EstimateOptions options;

  EmotionCalculation(TallyView view, EmotionRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    window = slice.window();
    history = view.standards().get(slice.slice().standard());
    version = slice.weighing(window);
    measure = measure();
    units =
        request.by() == By.UNIT
            ? new UnitRows(view.units(), request.slice().unit(), request.depth())
            : null;
    options = request.estimation().options(version);
  }

  private Measure measure() {
    List<Measure> possible = history.measures().stream().filter(Measure::isEmotion).toList();
    List<String> keys = possible.stream().map(Measure::key).toList();
    if (request.measure() == null && possible.size() == 1) {
      return possible.getFirst();
    }
    return possible.stream()
        .filter(one -> one.key().equals(request.measure()))
        .findFirst()
        .orElseThrow(
            () ->
                QueryParameters.invalid(
                    "measure",
                    keys.isEmpty()
                        ? "The standard has no category measure that is called emotion or says inferredBy"
                        : "Expected one of " + String.join(", ", keys)));
  }

  EmotionAnswer answer() {
    List<Row> rows = new ArrayList<>();
    for (Touchpoint touchpoint : slice.judgement(version).touchpoints()) {
      rows.addAll(rows(touchpoint));
    }
    return new EmotionAnswer(
        Basis.of(view, slice, window, request.estimation().confidence()),
        measure.key(),
        true,
        EmotionQuestions.wireName(measure.inferredBy()),
        notice(),
        rows);
  }

  private String notice() {
    return SENTENCES.say(
        measure.inferredBy() == null
            ? "notice"
            : switch (measure.inferredBy()) {
              case PERSON -> "noticePerson";
              case MODEL -> "noticeModel";
            });
  }

  private List<Row> rows(Touchpoint touchpoint) {
    EmotionQuestions questions = new EmotionQuestions(measure, touchpoint);
    Map<TallyKey, List<SliceSums>> cells = new LinkedHashMap<>();
    for (Judgement part : questions.judgements(history, touchpoint.key())) {
      view.tally(query(part))
          .forEach((at, sums) -> cells.computeIfAbsent(at, key -> new ArrayList<>()).add(sums));
    }
    if (cells.isEmpty() && request.by() == By.TOUCHPOINT) {
      return List.of(row(place(touchpoint, null), touchpoint, questions, List.of()));
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach((at, sums) -> rows.add(row(place(touchpoint, at), touchpoint, questions, sums)));
    return rows;
  }

  private TallyQuery query(Judgement judgement) {
    return new TallyQuery(
        slice.slice().standard(),
        judgement,
        slice.filter(window),
        units == null ? null : units.rowOfUnit(),
        request.by().period().orElse(null),
        request.by() == By.CATEGORY,
        request.by() == By.CHANNEL);
  }

  private Place place(Touchpoint touchpoint, TallyKey at) {
    UnitRow unit = units == null || at == null ? null : units.rows().get(at.unitRow());
    return new Place(
        touchpoint.key(),
        unit == null ? null : unit.key(),
        unit == null ? null : unit.name(),
        unit == null ? null : unit.ownOnly(),
        at == null ? null : at.category(),
        at == null ? null : at.channel(),
        at == null || at.periodStart() == null
            ? null
            : request.by().period().orElseThrow().label(at.periodStart()));
  }

  private Row row(
      Place place, Touchpoint touchpoint, EmotionQuestions questions, List<SliceSums> parts) {
    SliceSums any = parts.isEmpty() ? SliceSums.empty(1, 1) : parts.getFirst();
    long known = known(any);
    List<ShareEstimate> shares =
        known == 0 ? List.of() : shares(parts, 0, questions.emotions().size());
    List<ShareEstimate> ofClusters =
        shares.isEmpty()
            ? List.of()
            : shares(parts, questions.emotions().size(), questions.clusters().size());
    ShareEstimate intended =
        shares.isEmpty() || !questions.asksIntended()
            ? null
            : shares(parts, questions.intendedColumn(), 1).getFirst();
    List<Reason> reasons =
        shares.isEmpty() ? List.of(known == 0 ? Reason.NO_DATA : Reason.FEW_CUSTOMERS) : List.of();
    return new Row(
        place,
        reasons,
        any.interactions(),
        known,
        any.customers(),
        any.days().ids().length,
        touchpoint.intendedEmotions(),
        intended,
        clusterShares(questions, ofClusters),
        emotionShares(questions, touchpoint, shares),
        sentence(touchpoint, reasons, intended));
  }

  private static long known(SliceSums sums) {
    long known = 0;
    long[] observed = sums.groups().observed();
    for (int i = 0; i < observed.length; i += sums.criteria()) {
      known += observed[i];
    }
    return known;
  }

  /** The shares of the classes {@code first} to {@code first + count - 1} of all parts. */
  private List<ShareEstimate> shares(List<SliceSums> parts, int first, int count) {
    List<ShareEstimate> shares = new ArrayList<>();
    EstimateOptions each = MultinomialShares.simultaneous(options, count);
    int column = 0;
    for (SliceSums part : parts) {
      for (int c = 0; c < part.criteria(); c++, column++) {
        if (column >= first && column < first + count) {
          shares.addAll(MultinomialShares.estimate(part, c, 1, each));
        }
      }
    }
    return shares;
  }

  private static List<ClusterShare> clusterShares(
      EmotionQuestions questions, List<ShareEstimate> shares) {
    List<ClusterShare> clusters = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      ShareEstimate share = shares.get(i);
      clusters.add(
          new ClusterShare(
              questions.clusters().get(i), share.share(), share.lower(), share.upper()));
    }
    return clusters;
  }

  private static List<EmotionShare> emotionShares(
      EmotionQuestions questions, Touchpoint touchpoint, List<ShareEstimate> shares) {
    List<EmotionShare> emotions = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      String emotion = questions.emotions().get(i);
      ShareEstimate share = shares.get(i);
      emotions.add(
          new EmotionShare(
              emotion,
              EmotionCluster.of(emotion),
              touchpoint.intendedEmotions().contains(emotion),
              share.share(),
              share.lower(),
              share.upper()));
    }
    emotions.sort(Comparator.comparingDouble(EmotionShare::share).reversed());
    return emotions;
  }

  private static String sentence(
      Touchpoint touchpoint, List<Reason> reasons, ShareEstimate intended) {
    String name = touchpoint.name() == null ? touchpoint.key() : touchpoint.name();
    if (!reasons.isEmpty()) {
      return SENTENCES.say("none", name, SENTENCES.reasons(reasons));
    }
    return intended == null
        ? SENTENCES.say("unintended", name)
        : SENTENCES.say(
            "intended",
            name,
            100 * intended.share(),
            100 * intended.lower(),
            100 * intended.upper(),
            String.join(", ", touchpoint.intendedEmotions()));
  }
}
