/** The page of one outcome: units, evidence and targets. Each part can be absent with a reason. */
@NullMarked
package io.cxrating.web.outcome;

import org.jspecify.annotations.NullMarked;
