package io.cxrating.web.unit;

import io.cxrating.emotion.EmotionAnswer;
import io.cxrating.emotion.EmotionAnswer.EmotionShare;
import io.cxrating.emotion.Emotions;
import io.cxrating.figures.Figures;
import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.Turning;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formats the inferred emotions of customers. */
final class EvokedReport {
  private final PageSlice slice;
  private final Numerals numerals;
  private final Wording texts;

  /**
   * The emotions by one measure.
   *
   * @param notice states that they are inferred, and by whom
   */
  record Evoked(
      String measure, String notice, List<Profile> profiles, Turning turning, String csv) {}

  /**
   * The emotions at one touchpoint.
   *
   * @param key for the table behind the chart
   * @param intended the share that evoked an intended emotion, null for none
   */
  record Profile(
      String key,
      String name,
      String sentence,
      UnitReport.@Nullable Fact intended,
      List<Share> emotions,
      List<Share> clusters) {}

  /** The share of an emotion or cluster, 0 to 100, with its simultaneous interval. */
  record Share(
      String name,
      String cluster,
      double value,
      double lower,
      double upper,
      String text,
      String interval) {}

  EvokedReport(PageSlice slice, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.numerals = numerals;
    this.texts = texts;
  }

  /**
   * One section for each emotion measure; empty without any.
   *
   * @param page page of the touchpoints
   * @param href address of a page by its number
   */
  List<Evoked> read(Figures figures, int page, Function<Integer, String> href) {
    List<Evoked> evoked = new ArrayList<>();
    for (Measure measure : slice.history().measures()) {
      if (measure.isEmotion()) {
        Question asked = slice.filter().ask("emotions").with("measure", measure.key());
        EmotionAnswer answer =
            figures.answer(slice.view(), Emotions.FIGURE, asked.readIn(numerals.locale()));
        evoked.add(
            new Evoked(
                answer.measure(),
                answer.notice(),
                Turning.cut(answer.rows(), page).stream()
                    .map(row -> profile(answer.measure(), row))
                    .toList(),
                Turning.of(answer.rows().size(), page, href, numerals),
                asked.csv()));
      }
    }
    return evoked;
  }

  private Profile profile(String measure, EmotionAnswer.Row row) {
    String touchpoint = row.place().touchpoint();
    return new Profile(
        measure + "-" + touchpoint,
        slice.names().touchpoint(touchpoint),
        row.sentence(),
        row.intended() == null ? null : intended(row.intended(), row.heard()),
        row.emotions().stream().map(this::emotion).toList(),
        row.clusters().stream()
            .map(
                each ->
                    share(cluster(each.cluster()), "", each.share(), each.lower(), each.upper()))
            .toList());
  }

  private UnitReport.Fact intended(ShareEstimate share, EmotionAnswer.Heard heard) {
    return new UnitReport.Fact(
        texts.say("intendedEvoked"),
        texts.say(
            "withInterval",
            numerals.percent(share.share()),
            texts.say("between", numerals.percent(share.lower()), numerals.percent(share.upper()))),
        texts.say(
            "ofInferred", numerals.count(heard.known()), numerals.count(heard.interactions())));
  }

  private Share emotion(EmotionShare each) {
    return share(
        each.intended() ? texts.say("isIntended", each.emotion()) : each.emotion(),
        cluster(each.cluster()),
        each.share(),
        each.lower(),
        each.upper());
  }

  private Share share(String name, String cluster, double share, double lower, double upper) {
    return new Share(
        name,
        cluster,
        100 * share,
        100 * lower,
        100 * upper,
        numerals.percent(share),
        texts.say("between", numerals.percent(lower), numerals.percent(upper)));
  }

  private String cluster(EmotionCluster cluster) {
    return switch (cluster) {
      case DESTROYING -> texts.say("destroying");
      case ATTENTION -> texts.say("attention");
      case RECOMMENDATION -> texts.say("recommendation");
      case ADVOCACY -> texts.say("advocacy");
      case UNCLASSIFIED -> texts.say("unclassified");
    };
  }
}
