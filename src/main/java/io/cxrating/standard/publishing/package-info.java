/** Published standards in the ledger: versions, differences and lists. Versions are append-only. */
@NullMarked
package io.cxrating.standard.publishing;

import org.jspecify.annotations.NullMarked;
