package io.cxrating.web.unit;

import io.cxrating.intake.interaction.Deliveries;
import io.cxrating.intake.interaction.Deliveries.Delay;
import io.cxrating.problem.ProblemCode;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.unit.UnitPage.Quality;
import io.cxrating.web.unit.UnitPage.Refused;
import io.cxrating.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The quality of the data behind a rating: coverage, late rows, rejected rows. */
@ApplicationScoped
class DataQuality {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final Deliveries deliveries;
  private final Wording texts;

  DataQuality(Deliveries deliveries, Wording texts) {
    this.deliveries = deliveries;
    this.texts = texts;
  }

  Quality of(PageSlice slice, List<UnitReport.Fact> observed, Numerals numerals) {
    Collection<UnitNode> units = slice.view().units().subtree(slice.unit().orElseThrow().key());
    List<UnitReport.Fact> facts = new ArrayList<>(observed);
    facts.add(late(deliveries.delay(units.stream().map(UnitNode::id).toList()), numerals));
    return new Quality(facts, refused(slice, units, numerals));
  }

  private UnitReport.Fact late(Delay delay, Numerals numerals) {
    String imported =
        delay.imported() == 0 ? "" : " " + texts.say("lateImported", delay.imported());
    return delay.interactions() == 0
        ? new UnitReport.Fact(texts.say("late"), Numerals.NONE, texts.say("lateUnknown") + imported)
        : new UnitReport.Fact(
            texts.say("late"),
            numerals.percent(delay.later() / (double) delay.interactions()),
            texts.say(
                    "lateMeans",
                    numerals.count(delay.interactions()),
                    duration(delay.medianSeconds(), numerals),
                    duration(delay.mostSeconds(), numerals))
                + imported);
  }

  /**
   * Rejected rows without a known unit are counted only for a reader without a scope, in the slice
   * of a topmost unit.
   */
  private List<Refused> refused(PageSlice slice, Collection<UnitNode> units, Numerals numerals) {
    boolean everything = slice.reach() == null && slice.unit().map(UnitNode::parent).isEmpty();
    return deliveries
        .refused(
            units.stream().map(UnitNode::key).toList(),
            everything,
            slice.filter().from(),
            slice.filter().to())
        .entrySet()
        .stream()
        .map(
            each ->
                new Refused(each.getKey(), meaning(each.getKey()), numerals.count(each.getValue())))
        .toList();
  }

  private static String meaning(String code) {
    try {
      return ProblemCode.valueOf(code).title();
    } catch (IllegalArgumentException ofAnotherRelease) {
      return "";
    }
  }

  private String duration(long seconds, Numerals numerals) {
    if (seconds < 2 * MINUTE) {
      return texts.say("seconds", numerals.count(seconds));
    }
    if (seconds < 2 * HOUR) {
      return texts.say("minutes", numerals.count(seconds / MINUTE));
    }
    return seconds < 2 * DAY
        ? texts.say("hours", numerals.count(seconds / HOUR))
        : texts.say("days", numerals.count(seconds / DAY));
  }
}
