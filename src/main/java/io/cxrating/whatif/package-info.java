/**
 * Ratings as published beside those of a draft, with the paired difference. It answers {@code
 * /what-if}.
 */
package io.cxrating.whatif;
