/**
 * A simulated company whose true rating is known. It fills an empty ledger through the same intake
 * as everybody else.
 */
package io.cxrating.demo;
