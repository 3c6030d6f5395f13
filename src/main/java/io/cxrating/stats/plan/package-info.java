/** How much has to be observed to know a rating, or to tell two apart. */
package io.cxrating.stats.plan;
