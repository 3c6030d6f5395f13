package io.cxrating.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of an operation, in the order of its description. */
public record Parameters(List<Parameter<?>> all) {
  /** An operation without parameters. */
  public static final Parameters NONE = of();

  /** Checks that no name occurs twice. */
  public Parameters {
    all = List.copyOf(all);
    if (names(all).size() < all.size()) {
      throw new IllegalArgumentException("A parameter is declared twice among " + names(all));
    }
  }

  /** These parameters. */
  public static Parameters of(Parameter<?>... parameters) {
    return new Parameters(List.of(parameters));
  }

  /** These parameters and more. */
  public Parameters and(Parameter<?>... more) {
    return and(of(more));
  }

  /** These parameters and more. */
  public Parameters and(Parameters more) {
    List<Parameter<?>> both = new ArrayList<>(all);
    both.addAll(more.all);
    return new Parameters(both);
  }

  /** These parameters without some. */
  public Parameters without(Parameter<?>... some) {
    return new Parameters(all.stream().filter(one -> !Arrays.asList(some).contains(one)).toList());
  }

  /** Their names. */
  public Set<String> names() {
    return names(all);
  }

  private static Set<String> names(List<Parameter<?>> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
  }
}
