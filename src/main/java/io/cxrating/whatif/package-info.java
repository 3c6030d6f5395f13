/**
 * Published ratings and ratings by a draft, with the paired difference. It answers {@code
 * /what-if}.
 */
@NullMarked
package io.cxrating.whatif;

import org.jspecify.annotations.NullMarked;
