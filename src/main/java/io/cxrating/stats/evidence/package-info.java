/** Whether what a standard demands goes with what customers then did; association, never cause. */
package io.cxrating.stats.evidence;
