package io.cxrating.figures;

import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Period;
import io.cxrating.tally.Rest;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context of one question: the request, one state of the tallies, and what follows from both.
 * Days, version and judgement are computed on first use.
 *
 * @param <Q> the parameters that only this figure has
 */
public final class Asked<Q> {
  /** The outcome of a figure about one outcome. */
  public static final Parameter<String> OUTCOME =
      Parameter.required(
          "outcome", Value.text(), "Key of an outcome that the standard declares", "stays-solved");

  private final Tally view;
  private final FigureRequest<Q> request;
  private final SliceReading slice;
  private final @Nullable SliceDays days;
  private final Wording words;
  private @Nullable Judgement judgement;

  private Asked(
      Tally view,
      FigureRequest<Q> request,
      SliceReading slice,
      @Nullable SliceDays days,
      Wording words) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    this.days = days;
    this.words = words;
  }

  /**
   * Resolves every name in the request.
   *
   * @param texts the section of the figure's sentences
   * @throws io.cxrating.problem.ProblemException naming the parameter that the standard does not
   *     know
   */
  public static <Q> Asked<Q> of(Tally view, FigureRequest<Q> request, String texts) {
    SliceReading slice = new SliceReading(view, request.slice());
    if (request.own() instanceof Split split) {
      slice.requireDeclared(split);
    }
    return new Asked<>(view, request, slice, null, Wording.of(texts, request.locale()));
  }

  /** The same question about another state of the tallies, judged by one version only. */
  public Asked<Q> by(int version, Tally other) {
    FigureRequest<Q> judged = request.by(version);
    return new Asked<>(other, judged, new SliceReading(other, judged.slice()), null, words);
  }

  /** The same question about other days, such as those of a survey. */
  public Asked<Q> on(SliceDays other) {
    return new Asked<>(view, request, slice, other, words);
  }

  /** The question of another figure about the same slice. */
  public <P> Asked<P> with(P own) {
    return new Asked<>(view, request.with(own), slice, days, words);
  }

  public Tally view() {
    return view;
  }

  public FigureRequest<Q> request() {
    return request;
  }

  /** The parameters that only this figure has. */
  public Q own() {
    return request.own();
  }

  public SliceReading slice() {
    return slice;
  }

  /** The standard's key. */
  public String standard() {
    return slice.slice().standard();
  }

  public Wording words() {
    return words;
  }

  /** The days of the slice, and what they leave out. */
  public SliceDays days() {
    return days == null ? slice.days() : days;
  }

  public Window window() {
    return days().window();
  }

  /** The version that weighs the slice as a whole. */
  public PublishedVersion version() {
    return slice.weighing(window());
  }

  /**
   * The judgement of the whole slice.
   *
   * @throws io.cxrating.problem.ProblemException if the version does not declare what the slice is
   *     about
   */
  public Judgement judgement() {
    if (judgement == null) {
      judgement = slice.judgement(version());
    }
    return judgement;
  }

  public DeclaredWeights weights() {
    return judgement().weights();
  }

  public double confidence() {
    return request.estimation().confidence();
  }

  /** Difference in points below which two ratings count as equivalent. */
  public double margin() {
    return version().content().thresholds().equivalenceMargin();
  }

  public EstimateOptions options() {
    return request.estimation().options(version());
  }

  public ComparisonOptions comparison() {
    return new ComparisonOptions(options(), margin());
  }

  public Basis basis() {
    return Basis.of(this);
  }

  /** The attributes of the answer of which not all values are kept apart; null for none. */
  @Nullable List<Rest> rests() {
    if (!(request.own() instanceof Split split)) {
      return null;
    }
    List<Rest> rests = new ArrayList<>();
    for (Trait trait : split.allTraits()) {
      if (trait.attribute() != null) {
        view.rest(standard(), trait.attribute()).ifPresent(rests::add);
      }
    }
    return rests.isEmpty() ? null : rests;
  }

  /** The interactions of the slice. */
  public TallyFilter filter() {
    return slice.filter(window());
  }

  /**
   * The cells of the slice.
   *
   * @param rowOfUnit ledger id of each unit to its row, null for one row
   * @param period null for one
   * @param traits by which each cell is split
   */
  public TallyQuery cells(
      @Nullable Map<Integer, Integer> rowOfUnit,
      @Nullable Period period,
      Collection<Trait> traits) {
    return new TallyQuery(
        standard(), judgement(), filter(), rowOfUnit, period, List.copyOf(traits));
  }

  /** The sums of an empty slice. */
  public SliceSums none() {
    return SliceSums.empty(judgement().touchpoints().size(), judgement().criteria().size());
  }

  /**
   * Finds an outcome by its key.
   *
   * @throws io.cxrating.problem.ProblemException if no version of the standard declares it
   */
  public Outcome outcome(String key) {
    return slice
        .history()
        .outcome(key)
        .orElseThrow(
            () ->
                QueryParameters.invalid(
                    OUTCOME.name(), "No version of the standard declares " + key));
  }
}
