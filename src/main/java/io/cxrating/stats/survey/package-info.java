/** What survey answers say, how sure that is, and how it stands to what was observed. */
package io.cxrating.stats.survey;
