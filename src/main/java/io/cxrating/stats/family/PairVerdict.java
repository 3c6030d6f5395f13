package io.cxrating.stats.family;

/**
 * The verdict on a difference within its family.
 *
 * @param pValue raw, two-sided
 * @param holm adjusted by Holm; sets BETTER and WORSE
 * @param benjaminiHochberg adjusted by Benjamini and Hochberg; for screening only
 * @param equivalence Holm-adjusted p value of a difference beyond the margin (TOST)
 * @param verdict the conclusion for the first of the two ratings
 * @param withinMargin whether the difference is shown to be smaller than the margin; together with
 *     BETTER or WORSE it marks a difference that is significant but small
 */
public record PairVerdict(
    double pValue,
    double holm,
    double benjaminiHochberg,
    double equivalence,
    Verdict verdict,
    boolean withinMargin) {}
