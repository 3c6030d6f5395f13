/**
 * A simulated company whose true rating is known. It fills an empty ledger through the same intake
 * as every source.
 */
@NullMarked
package io.cxrating.demo;

import org.jspecify.annotations.NullMarked;
