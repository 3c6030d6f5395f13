package io.cxrating.comparison;

import io.cxrating.comparison.Difference.Comparability;
import io.cxrating.comparison.Difference.Conclusion;
import io.cxrating.comparison.Difference.Dropped;
import io.cxrating.comparison.Difference.Estimate;
import io.cxrating.stats.Interval;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.family.PairVerdict;
import io.cxrating.stats.family.Verdict;
import io.cxrating.stats.family.Verdicts;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All differences of one answer, with corrected p values and sentences. */
public final class Family {
  private final List<DifferenceEstimate> estimates;
  private final List<PairVerdict> verdicts;
  private final Terms terms;
  private final Wording words;
  private final int compared;

  /**
   * The common parameters of all differences.
   *
   * @param confidence 1 − α
   * @param margin difference in points below which ratings count as equivalent
   */
  public record Terms(Correction correction, double confidence, double margin) {
    double percent() {
      return 100 * confidence;
    }
  }

  /** The two sides of one difference, and what was dropped from it. */
  public record Pair(String a, String b, Dropped dropped) {}

  public Family(List<DifferenceEstimate> estimates, Terms terms, Wording words) {
    this.estimates = estimates;
    this.terms = terms;
    this.words = words;
    verdicts = Verdicts.of(estimates, terms.confidence());
    compared = (int) verdicts.stream().filter(Objects::nonNull).count();
  }

  /** The difference at that place. */
  public Difference get(int place, Pair pair) {
    DifferenceEstimate estimate = estimates.get(place);
    PairVerdict verdict = verdicts.get(place);
    if (verdict == null) {
      return none(estimate, pair);
    }
    boolean screening = terms.correction() == Correction.BH;
    return new Difference(
        Comparability.COMPARED,
        estimate.reasons(),
        Estimate.of(estimate),
        new Conclusion(
            estimate.pValue(),
            screening ? verdict.benjaminiHochberg() : verdict.holm(),
            screening ? null : verdict.verdict(),
            verdict.withinMargin()),
        pair.dropped(),
        screening ? screened(estimate, verdict, pair) : said(estimate, verdict, pair));
  }

  private Difference none(DifferenceEstimate estimate, Pair pair) {
    return new Difference(
        Comparability.of(estimate.reasons()),
        estimate.reasons(),
        Estimate.of(estimate),
        Conclusion.NONE,
        pair.dropped(),
        words.say("pair.none", pair.a(), pair.b(), words.reasons(estimate.reasons())) + ".");
  }

  private String said(DifferenceEstimate estimate, PairVerdict verdict, Pair pair) {
    String comparisons = words.say("comparisons", compared);
    String text =
        switch (verdict.verdict()) {
          case BETTER, WORSE ->
              pair(
                      verdict.verdict() == Verdict.BETTER ? "pair.better" : "pair.worse",
                      estimate,
                      pair)
                  + (verdict.withinMargin() ? pair("pair.trifle", estimate, pair) : "")
                  + words.say("pair.stands", compared, comparisons);
          case EQUIVALENT -> pair("pair.equivalent", estimate, pair);
          case NOT_DISTINGUISHABLE ->
              compared > 1 && verdict.pValue() <= 1 - terms.confidence()
                  ? pair("pair.fallen", estimate, pair)
                      + words.say("pair.falls", compared, comparisons)
                  : pair("pair.open", estimate, pair);
        };
    return text + ".";
  }

  private String screened(DifferenceEstimate estimate, PairVerdict verdict, Pair pair) {
    boolean found = verdict.benjaminiHochberg() <= 1 - terms.confidence();
    return pair(found ? "pair.screened" : "pair.unremarkable", estimate, pair) + ".";
  }

  /** States the difference of a worse unit as a positive number. */
  private String pair(String key, DifferenceEstimate estimate, Pair pair) {
    boolean turned = key.equals("pair.worse");
    Interval limits =
        Objects.requireNonNull(estimate.interval(), "an estimated difference has an interval");
    return words.say(
        key,
        pair.a(),
        pair.b(),
        turned ? -estimate.difference() : estimate.difference(),
        turned ? -limits.upper() : limits.lower(),
        turned ? -limits.lower() : limits.upper(),
        terms.percent(),
        terms.margin());
  }

  /** The estimate at that place. */
  public DifferenceEstimate estimate(int place) {
    return estimates.get(place);
  }

  /** Number of differences that could be estimated. */
  public int compared() {
    return compared;
  }

  /** Number of differences with that verdict. */
  public int count(Verdict verdict) {
    return (int)
        verdicts.stream().filter(each -> each != null && each.verdict() == verdict).count();
  }

  /** Summary of all differences. */
  String sentence() {
    if (compared == 0) {
      return words.say("family.none");
    }
    List<String> parts = new ArrayList<>();
    if (terms.correction() == Correction.BH) {
      long found =
          verdicts.stream()
              .filter(each -> each != null && each.benjaminiHochberg() <= 1 - terms.confidence())
              .count();
      parts.add(words.say("family.screened", compared, found));
    } else {
      parts.add(words.say("family.verdicts", compared, verdictsInWords()));
    }
    if (compared < estimates.size()) {
      parts.add(words.say("family.left", estimates.size() - compared));
    }
    return String.join(" ", parts);
  }

  /**
   * The number of differences with each verdict: first those that differ, then the others that
   * occur.
   */
  private String verdictsInWords() {
    int equivalent = count(Verdict.EQUIVALENT);
    int open = count(Verdict.NOT_DISTINGUISHABLE);
    List<String> parts = new ArrayList<>();
    parts.add(
        words.say("family.differ", count(Verdict.BETTER) + count(Verdict.WORSE), terms.percent()));
    if (equivalent > 0) {
      parts.add(words.say("family.equivalent", equivalent, terms.margin()));
    }
    if (open > 0) {
      parts.add(words.say("family.open", open));
    }
    String last = parts.removeLast();
    return parts.isEmpty() ? last : words.say("family.and", String.join(", ", parts), last);
  }
}
