package io.cxrating.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of an operation, in the order of its description.
 *
 * @param families parameters with an open set of names
 */
public record Parameters(List<Parameter<?>> all, List<ParameterFamily<?>> families) {
  /** An operation without parameters. */
  public static final Parameters NONE = of();

  /** Checks that no name occurs twice. */
  public Parameters {
    all = List.copyOf(all);
    families = List.copyOf(families);
    if (described(all, families).size() < all.size() + families.size()) {
      throw new IllegalArgumentException("A parameter is declared twice among " + all);
    }
  }

  /** These parameters. */
  public static Parameters of(Parameter<?>... parameters) {
    return new Parameters(List.of(parameters), List.of());
  }

  /** These parameters and more. */
  public Parameters and(Parameter<?>... more) {
    return and(of(more));
  }

  /** These parameters and a family. */
  public Parameters and(ParameterFamily<?> family) {
    return and(new Parameters(List.of(), List.of(family)));
  }

  /** These parameters and more. */
  public Parameters and(Parameters more) {
    List<Parameter<?>> both = new ArrayList<>(all);
    both.addAll(more.all);
    List<ParameterFamily<?>> allFamilies = new ArrayList<>(families);
    allFamilies.addAll(more.families);
    return new Parameters(both, allFamilies);
  }

  /** These parameters without some. */
  public Parameters without(Parameter<?>... some) {
    return new Parameters(
        all.stream().filter(one -> !Arrays.asList(some).contains(one)).toList(), families);
  }

  /** Whether a request may have a parameter of that name. */
  public boolean include(String name) {
    return all.stream().anyMatch(one -> one.name().equals(name))
        || families.stream().anyMatch(family -> family.includes(name));
  }

  /** Their names in the description of the API. */
  public Set<String> names() {
    return described(all, families);
  }

  private static Set<String> described(
      List<Parameter<?>> parameters, List<ParameterFamily<?>> families) {
    return Stream.concat(
            parameters.stream().map(Parameter::name), families.stream().map(ParameterFamily::name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Their names for the problem of an unknown one; a family ends with a placeholder. */
  List<String> listed() {
    return Stream.concat(
            all.stream().map(Parameter::name),
            families.stream().map(family -> family.prefix() + "<key>"))
        .sorted()
        .toList();
  }
}
