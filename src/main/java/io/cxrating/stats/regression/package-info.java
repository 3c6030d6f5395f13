/** Logistic regression with cluster-robust errors, for effects adjusted for other covariates. */
@NullMarked
package io.cxrating.stats.regression;

import org.jspecify.annotations.NullMarked;
