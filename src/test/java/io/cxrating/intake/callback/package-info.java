/** A fourth kind of row for tests. This folder contains everything that a kind consists of. */
package io.cxrating.intake.callback;
