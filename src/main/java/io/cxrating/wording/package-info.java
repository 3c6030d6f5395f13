/** What numbers mean, in words: each package keeps its texts, this one fills their gaps. */
package io.cxrating.wording;
