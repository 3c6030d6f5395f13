/** A fourth kind of row, which only tests have: what a kind takes is in this folder. */
package io.cxrating.intake.callback;
