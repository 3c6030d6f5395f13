/**
 * Corrections for many comparisons: Holm, Benjamini-Hochberg and simultaneous limits. They take p
 * values or statistics of a family.
 */
@NullMarked
package io.cxrating.stats.family;

import org.jspecify.annotations.NullMarked;
