/** Units and periods compared: differences, rankings, trends and plans. */
package io.cxrating.comparison;
