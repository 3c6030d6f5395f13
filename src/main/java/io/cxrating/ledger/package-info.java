/**
 * Small values that everything on the ledger shares: its transactions and its times. The rooms
 * below start it, identify it and follow its changes.
 */
package io.cxrating.ledger;
