/** What customers then did: outcomes, taken in. */
package io.cxrating.outcome;
