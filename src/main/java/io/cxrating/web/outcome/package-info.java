/** The page of one outcome: units, evidence and targets. Each part can be absent with a reason. */
package io.cxrating.web.outcome;
