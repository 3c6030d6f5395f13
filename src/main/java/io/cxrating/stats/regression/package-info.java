/** Logistic regression on weighted patterns, with variances that clusters do not fool. */
package io.cxrating.stats.regression;
