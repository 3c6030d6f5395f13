package io.cxrating.stats.family;

/**
 * The verdict on a difference within its family.
 *
 * @param pValue raw, two-sided
 * @param holm adjusted by Holm; sets BETTER and WORSE
 * @param benjaminiHochberg adjusted by Benjamini and Hochberg; for screening only
 * @param equivalence Holm-adjusted p value of a difference beyond the margin (TOST)
 * @param verdict what may be said
 * @param withinMargin whether the difference is shown to be smaller than the margin; beside BETTER
 *     or WORSE it tells a significant trifle
 */
public record PairVerdict(
    double pValue,
    double holm,
    double benjaminiHochberg,
    double equivalence,
    Verdict verdict,
    boolean withinMargin) {}
