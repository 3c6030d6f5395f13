package io.cxrating.stats;

/** What an interval takes as independent. */
public enum Clusters {
  /** Customers and days, two-way, as the method prescribes. */
  CUSTOMER_DAY,
  /** Customers only: the days are taken as they were. */
  CUSTOMER,
  /** Every interaction; the interval is too narrow where customers return or days differ. */
  INTERACTION
}
