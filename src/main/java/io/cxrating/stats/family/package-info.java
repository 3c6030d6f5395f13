/** Families of tests: adjusted p values and the verdicts that follow from them. */
package io.cxrating.stats.family;
