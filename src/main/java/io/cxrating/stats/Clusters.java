package io.cxrating.stats;

/** The units of independence that an interval assumes. */
public enum Clusters {
  /** Customers and days, two-way, as the method prescribes. */
  CUSTOMER_DAY,
  /** Customers only; the interval is conditional on the observed days. */
  CUSTOMER,
  /** Every interaction; the interval is too narrow if customers return or days differ. */
  INTERACTION
}
