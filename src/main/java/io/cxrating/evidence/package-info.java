/** Whether what standards demand goes with what customers then did, and where targets belong. */
package io.cxrating.evidence;
