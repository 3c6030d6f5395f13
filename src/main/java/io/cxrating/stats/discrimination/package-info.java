/** How well a figure tells those who achieve an outcome from those who do not. */
package io.cxrating.stats.discrimination;
