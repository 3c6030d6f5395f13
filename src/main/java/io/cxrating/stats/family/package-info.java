/**
 * Corrections for many comparisons: Holm, Benjamini-Hochberg and simultaneous limits. They take p
 * values or statistics of a family.
 */
package io.cxrating.stats.family;
