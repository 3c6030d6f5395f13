package io.cxrating.hostile;

import io.cxrating.hostile.Operation.Parameter;
import io.cxrating.hostile.Request.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes requests from the description: valid ones, and such with a few things wrong. */
final class RequestMaker {
  private static final List<String> ODD_ACCEPTS =
      List.of(
          "*/*",
          "text/*",
          "text/csv;q=0.5, application/json;q=0.4",
          "image/png",
          "nonsense",
          "application/json;q=2",
          "application/json;q=0",
          "text/html, */*;q=0.1",
          ",",
          "a/b/c",
          "application/json; charset=utf-16",
          "*",
          "application/*;q=0.001",
          "TEXT/CSV",
          "application/problem+json",
          "text/csv".repeat(500));

  /** The server refuses a longer request line before there is a request. */
  private static final int LONGEST = 16_000;

  private final long seed;
  private final List<Operation> operations;
  private final List<String> keys;
  private final World world;

  RequestMaker(long seed, List<Operation> operations, List<String> keys, World world) {
    this.seed = seed;
    this.operations = operations;
    this.keys = keys;
    this.world = world;
  }

  /** Returns the request with that number; every operation has its turn. */
  Request request(int index) {
    Draw draw = Draw.of(seed, index);
    Operation operation = operations.get(index % operations.size());
    // What is wrong is rare, so that a request gets past the first check.
    double hostility = draw.of(List.of(0.0, 0.0, 0.05, 0.3));
    Map<String, String> path = new LinkedHashMap<>();
    String address = address(operation, draw, hostility, path);
    List<Header> headers = new ArrayList<>();
    headers(operation, draw, headers);
    byte[] body = null;
    if (!operation.bodyTypes().isEmpty() && !draw.chance(hostility / 5)) {
      String type = draw.of(operation.bodyTypes());
      Bodies bodies = new Bodies(world, draw, path);
      body = bodies.body(operation, type, draw.chance(hostility * 2));
      if (!draw.chance(hostility / 5)) {
        headers.add(
            new Header("Content-Type", draw.chance(hostility / 3) ? Bodies.oddType(draw) : type));
      }
    }
    return new Request(index, operation, key(draw), address, List.copyOf(headers), body);
  }

  private String key(Draw draw) {
    return draw.chance(0.7) ? Keys.ADMIN : draw.of(keys);
  }

  private String address(
      Operation operation, Draw draw, double hostility, Map<String, String> path) {
    String address = operation.path();
    List<String> query = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      Values values = new Values(named(operation, parameter), world, draw);
      if (parameter.inPath()) {
        String value = draw.chance(hostility) ? nonEmpty(wrong(values, draw)) : values.valid();
        path.put(parameter.name(), value);
        address = address.replace("{" + parameter.name() + "}", value);
      } else {
        query.addAll(inQuery(parameter, values, draw, hostility));
      }
    }
    if (draw.chance(hostility / 10)) {
      query.add("unknown=1");
    }
    String whole = query.isEmpty() ? address : address + "?" + String.join("&", query);
    return whole.length() < LONGEST ? whole : address;
  }

  private static List<String> inQuery(
      Parameter parameter, Values values, Draw draw, double hostility) {
    boolean present =
        parameter.required() ? !draw.chance(hostility / 10) : draw.chance(presence(parameter));
    if (!present) {
      return List.of();
    }
    String value = draw.chance(hostility) ? wrong(values, draw) : values.valid();
    String pair = parameter.name() + "=" + value;
    return draw.chance(hostility / 20) ? List.of(pair, pair) : List.of(pair);
  }

  /** Most narrowing parameters together leave nothing to answer. */
  private static double presence(Parameter parameter) {
    return parameter.name().equals("unit") ? 0.6 : 0.15;
  }

  /** An empty part of a path, or one of dots, names another operation. */
  private static String nonEmpty(String value) {
    return value.isEmpty() ? "x" : value;
  }

  private static String wrong(Values values, Draw draw) {
    return switch (draw.below(4)) {
      case 0 -> values.bound();
      case 1 -> values.wrong();
      case 2 -> values.control();
      default -> draw.chance(0.3) ? values.huge() : values.bound();
    };
  }

  private static void headers(Operation operation, Draw draw, List<Header> headers) {
    int accept = draw.below(4);
    if (accept == 0) {
      headers.add(new Header("Accept", draw.of(ODD_ACCEPTS)));
    } else if (accept == 1 && !operation.answerTypes().isEmpty()) {
      headers.add(new Header("Accept", draw.of(operation.answerTypes())));
    }
    if (draw.chance(0.1)) {
      headers.add(new Header("Accept-Encoding", "gzip"));
    }
    if (draw.chance(0.05)) {
      headers.add(new Header("If-None-Match", draw.of(List.of("*", "W/\"x\"", "\"", "x, y"))));
    }
    if (draw.chance(0.05)) {
      headers.add(new Header("Accept-Language", draw.of(List.of("de", "*", "xx-", "en;q=9"))));
    }
  }

  /** A parameter {@code key} is named after what it is the key of. */
  private static Parameter named(Operation operation, Parameter parameter) {
    String kind =
        switch (parameter.name()) {
          case "key" -> operation.path().split("/")[3].replaceAll("s$", "");
          case "units", "under" -> "unit";
          case "reference" -> "customer";
          default -> parameter.name();
        };
    return new Parameter(kind, parameter.inPath(), parameter.required(), parameter.node());
  }
}
