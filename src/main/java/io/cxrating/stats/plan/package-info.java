/** Sample sizes and power. They take a design effect and a margin or a difference. */
package io.cxrating.stats.plan;
