package io.cxrating.demo;

import java.util.Arrays;
import java.util.Set;

/**
 * The model of one fact as a function of the state z of a contact. States are on the standard
 * normal scale and higher is worse for the customer. A fact is a monotone function of its state, so
 * that every target is a range of states and its probability is known exactly.
 */
sealed interface FactModel {

  /** The fact that state z produces, as a JSON value. */
  Object value(double z);

  /** A fact that is a number. */
  sealed interface Numeric extends FactModel {
    /** The states whose fact lies within [low, high]; either end may be infinite. */
    States within(double low, double high);
  }

  /** The states z with {@code above < z <= upTo}. */
  record States(double above, double upTo) {
    public States {
      if (!(above <= upTo)) {
        throw new IllegalArgumentException("above must not exceed upTo");
      }
    }
  }

  /**
   * median · exp(sigma z), rounded up to a multiple of 1/{@code perUnit}, as a log of durations
   * does.
   */
  record LogNormal(double median, double sigma, int perUnit) implements Numeric {
    public LogNormal {
      if (!(median > 0) || !(sigma > 0) || perUnit < 1) {
        throw new IllegalArgumentException("median, sigma and perUnit must be positive");
      }
    }

    @Override
    public Object value(double z) {
      return Math.ceil(median * Math.exp(sigma * z) * perUnit) / perUnit;
    }

    @Override
    public States within(double low, double high) {
      return new States(stateOf(low - 1.0 / perUnit), stateOf(high));
    }

    private double stateOf(double value) {
      return value <= 0 ? Double.NEGATIVE_INFINITY : Math.log(value / median) / sigma;
    }
  }

  /** mean + slope z, rounded up to a whole number; the slope is negative if less is worse. */
  record Linear(double mean, double slope) implements Numeric {
    public Linear {
      if (!Double.isFinite(mean) || !(Math.abs(slope) > 0)) {
        throw new IllegalArgumentException("mean must be finite and slope not zero");
      }
    }

    @Override
    public Object value(double z) {
      return Math.ceil(mean + slope * z) + 0.0; // avoids -0.0
    }

    @Override
    public States within(double low, double high) {
      double one = (low - 1 - mean) / slope;
      double other = (high - mean) / slope;
      return new States(Math.min(one, other), Math.max(one, other));
    }
  }

  /** {@code first}, plus one for each of the ascending cuts that is below the state. */
  record Count(int first, double... cuts) implements Numeric {
    @Override
    public Object value(double z) {
      return first + (int) Arrays.stream(cuts).filter(cut -> cut < z).count();
    }

    @Override
    public States within(double low, double high) {
      double fromIndex = Math.ceil(low) - 1 - first;
      double upToIndex = Math.floor(high) - first;
      return new States(cut(fromIndex), cut(upToIndex));
    }

    private double cut(double index) {
      if (index < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      return index < cuts.length ? cuts[(int) index] : Double.POSITIVE_INFINITY;
    }
  }

  /** {@code better} up to the cut, the other truth value above it. */
  record Truth(boolean better, double cut) implements FactModel {
    @Override
    public Object value(double z) {
      return z <= cut ? better : !better;
    }

    States is(boolean wanted) {
      return wanted == better
          ? new States(Double.NEGATIVE_INFINITY, cut)
          : new States(cut, Double.POSITIVE_INFINITY);
    }
  }

  /** One of {@code values}, from best to worst, separated by the ascending cuts. */
  record Grade(String[] values, double... cuts) implements FactModel {
    public Grade {
      if (values.length != cuts.length + 1) {
        throw new IllegalArgumentException("one cut fewer than values");
      }
    }

    @Override
    public Object value(double z) {
      return values[(int) Arrays.stream(cuts).filter(cut -> cut < z).count()];
    }

    /** The states of the best values; a set other than the k best ones is rejected. */
    States oneOf(Set<String> wanted) {
      if (!wanted.equals(Set.copyOf(Arrays.asList(values).subList(0, wanted.size())))) {
        throw new IllegalArgumentException("not the best values: " + wanted);
      }
      double upTo =
          wanted.size() == values.length ? Double.POSITIVE_INFINITY : cuts[wanted.size() - 1];
      return new States(Double.NEGATIVE_INFINITY, upTo);
    }
  }
}
