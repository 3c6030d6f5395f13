/** What customers are concluded to have felt: beside the rating, and never a part of it. */
package io.cxrating.emotion;
