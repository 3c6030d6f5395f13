package io.cxrating.emotion;

import io.cxrating.emotion.EmotionAnswer.AttributeValue;
import io.cxrating.emotion.EmotionAnswer.Place;
import io.cxrating.emotion.EmotionAnswer.Row;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes one request for emotions on one state of the projection. */
final class EmotionCalculation {
  private final Asked<Emotions.Request> asked;
  private final Emotions.Request request;
  private final StandardHistory history;
  private final Measure measure;
  private final @Nullable UnitRows units;

  EmotionCalculation(Asked<Emotions.Request> asked) {
    this.asked = asked;
    request = asked.own();
    history = asked.slice().history();
    measure = measure();
    units =
        request.by().equals(Dimension.UNIT)
            ? new UnitRows(asked.view().units(), asked.slice().slice().unit(), request.depth())
            : null;
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
                        ? "The standard has no category measure that is named emotion or has `inferredBy`"
                        : "Expected one of " + String.join(", ", keys)));
  }

  EmotionAnswer answer() {
    List<Row> rows = new ArrayList<>();
    for (Touchpoint touchpoint : asked.judgement().touchpoints()) {
      rows.addAll(rows(history.intended(touchpoint)));
    }
    return new EmotionAnswer(
        asked.basis(),
        measure.key(),
        true,
        EmotionQuestions.wireName(measure.inferredBy()),
        notice(),
        rows);
  }

  private String notice() {
    return asked
        .words()
        .say(
            measure.inferredBy() == null
                ? "notice"
                : switch (measure.inferredBy()) {
                  case PERSON -> "noticePerson";
                  case MODEL -> "noticeModel";
                });
  }

  private List<Row> rows(Touchpoint touchpoint) {
    EmotionQuestions questions = new EmotionQuestions(measure, touchpoint);
    EmotionProfile profile =
        new EmotionProfile(touchpoint, questions, asked.options(), asked.words());
    Map<TallyKey, List<SliceSums>> cells = new LinkedHashMap<>();
    for (Judgement part : questions.judgements(history, touchpoint.key())) {
      asked
          .view()
          .sums(query(part))
          .forEach((at, sums) -> cells.computeIfAbsent(at, key -> new ArrayList<>()).add(sums));
    }
    if (cells.isEmpty() && request.by().equals(Dimension.TOUCHPOINT)) {
      return List.of(profile.row(place(touchpoint, null), List.of()));
    }
    List<Row> rows = new ArrayList<>();
    cells.forEach((at, sums) -> rows.add(profile.row(place(touchpoint, at), sums)));
    return rows;
  }

  private TallyQuery query(Judgement judgement) {
    return new TallyQuery(
        asked.standard(),
        judgement,
        asked.filter(),
        units == null ? null : units.rowOfUnit(),
        request.by().period(),
        request.rowTraits());
  }

  private Place place(Touchpoint touchpoint, @Nullable TallyKey at) {
    UnitRow unit = units == null || at == null ? null : units.rows().get(at.row());
    return new Place(
        touchpoint.key(),
        unit == null ? null : unit.key(),
        unit == null ? null : unit.name(),
        unit == null ? null : unit.ownOnly(),
        value(at, Trait.CATEGORY),
        value(at, Trait.CHANNEL),
        attribute(at),
        at == null || request.by().period() == null
            ? null
            : request.by().period().label(at.start()));
  }

  private @Nullable String value(@Nullable TallyKey at, Trait trait) {
    return at != null && trait.equals(request.by().trait()) ? at.traits().getFirst() : null;
  }

  private @Nullable AttributeValue attribute(@Nullable TallyKey at) {
    Trait trait = request.by().trait();
    String key = trait == null ? null : trait.attribute();
    return at == null || key == null ? null : new AttributeValue(key, at.traits().getFirst());
  }
}
