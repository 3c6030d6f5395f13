package io.cxrating.emotion;

import io.cxrating.emotion.EmotionAnswer.Place;
import io.cxrating.emotion.EmotionAnswer.Row;
import io.cxrating.emotion.EmotionRequest.By;
import io.cxrating.figures.Basis;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request for emotions against one state of the projection. */
final class EmotionCalculation {
  private final TallyView view;
  private final EmotionRequest request;
  private final SliceReading slice;
  private final Wording words;
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
    words = Wording.of("emotion", request.locale());
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
      rows.addAll(rows(history.intended(touchpoint)));
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
    return words.say(
        measure.inferredBy() == null
            ? "notice"
            : switch (measure.inferredBy()) {
              case PERSON -> "noticePerson";
              case MODEL -> "noticeModel";
            });
  }

  private List<Row> rows(Touchpoint touchpoint) {
    EmotionQuestions questions = new EmotionQuestions(measure, touchpoint);
    EmotionProfile profile = new EmotionProfile(touchpoint, questions, options, words);
    Map<TallyKey, List<SliceSums>> cells = new LinkedHashMap<>();
    for (Judgement part : questions.judgements(history, touchpoint.key())) {
      view.tally(query(part))
          .forEach((at, sums) -> cells.computeIfAbsent(at, key -> new ArrayList<>()).add(sums));
    }
    if (cells.isEmpty() && request.by() == By.TOUCHPOINT) {
      return List.of(profile.row(place(touchpoint, null), List.of()));
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach((at, sums) -> rows.add(profile.row(place(touchpoint, at), sums)));
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
}
