/** Survey instruments: the questions that customers are asked, and what their scales mean. */
package io.cxrating.instrument;
