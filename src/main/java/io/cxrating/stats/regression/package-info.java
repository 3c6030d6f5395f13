/** Logistic regression with errors by cluster. It is used for effects held equal. */
package io.cxrating.stats.regression;
