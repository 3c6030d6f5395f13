/** Many units' ratings together: how much they truly differ, and what that says of each. */
package io.cxrating.stats.pooling;
