/** Sample sizes and power, computed from a design effect and a margin or a difference. */
@NullMarked
package io.cxrating.stats.plan;

import org.jspecify.annotations.NullMarked;
