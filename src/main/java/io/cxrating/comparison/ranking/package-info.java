/**
 * Units in order, each with the range of its true rank and its place in a funnel. It answers {@code
 * /rankings}.
 */
package io.cxrating.comparison.ranking;
