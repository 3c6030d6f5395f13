/**
 * Small values shared by all packages on the ledger: its transactions and its times. The packages
 * below start it, identify it and follow its changes.
 */
@NullMarked
package io.cxrating.ledger;

import org.jspecify.annotations.NullMarked;
