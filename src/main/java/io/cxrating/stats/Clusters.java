package io.cxrating.stats;

/** What an interval takes as independent. */
public enum Clusters {
  /** Customers and days, two-way: what the method prescribes. */
  CUSTOMER_DAY,
  /** Customers only: the days are taken as they were. */
  CUSTOMER,
  /** Every interaction: what a naive tool claims. */
  INTERACTION
}
