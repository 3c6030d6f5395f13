/** Published standards in the ledger: versions, differences and lists. Versions are append-only. */
package io.cxrating.standard.publishing;
