package io.cxrating.rating;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.TestApi;
import io.cxrating.problem.ProblemCode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A company of one test: units and a standard under unique names. */
public final class Company {
  private static final Duration CATCHING_UP = Duration.ofMinutes(1);
  private static final Duration ASK_AGAIN = Duration.ofMillis(200);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final List<String> pending = new ArrayList<>();
  private int posted;

  /**
   * Returns a company with the units {@code root} and, below it, {@code north} and {@code south}.
   */
  public static Company ofTwo() {
    Company company = new Company();
    company.unit("root", null);
    company.unit("north", "root");
    company.unit("south", "root");
    return company;
  }

  /** Returns the key of a unit, or of the standard {@code std}, in this company. */
  public String key(String name) {
    return name + "-" + suffix;
  }

  /** Returns the source of its interactions. */
  public String source() {
    return suffix;
  }

  /** Returns the name of a unit in the test. */
  public String name(String key) {
    return key.substring(0, key.length() - suffix.length() - 1);
  }

  public void unit(String name, String parent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "The " + name);
    body.put("parent", parent == null ? null : key(parent));
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/units/" + key(name))
        .then()
        .statusCode(is(201));
  }

  /** Creates units {@code u0}, {@code u1} and so on below the root in one request. */
  public void units(int count, String name) {
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            IntStream.range(0, count)
                .mapToObj(
                    i -> Map.of("key", key("u" + i), "name", name + " " + i, "parent", key("root")))
                .toList())
        .post("/api/v1/units")
        .then()
        .statusCode(200);
  }

  /** Publishes a version of the standard {@code std}; {@code %s} in the text is its key. */
  public void standard(String yaml) {
    TestApi.admin()
        .contentType("application/yaml")
        .body(yaml.formatted(key("std")).getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/" + key("std"))
        .then()
        .statusCode(201);
  }

  /** Queues an interaction for posting; values of facts are numbers or booleans. */
  public void interaction(String unit, String touchpoint, Map<String, Object> rest) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", suffix);
    row.put("id", "i" + pending.size() + "-" + posted);
    row.put("standard", key("std"));
    row.put("unit", key(unit));
    row.put("touchpoint", touchpoint);
    row.putAll(rest);
    pending.add(line(row));
  }

  public static String line(Map<String, Object> row) {
    try {
      return MAPPER.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Posts the queued interactions and requires that all are accepted. */
  public void post() {
    post(String.join("\n", pending), pending.size(), 0);
    posted += pending.size();
    pending.clear();
  }

  public static void post(String lines, int accepted, int duplicates) {
    post("/api/v1/interactions", lines, accepted, duplicates);
  }

  /** Posts lines to any intake and requires that all are accepted or duplicates. */
  public static void post(String path, String lines, int accepted, int duplicates) {
    TestApi.admin()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then()
        .statusCode(200)
        .body("accepted", is(accepted), "duplicates", is(duplicates), "rejected", is(0));
  }

  /** Requests ratings by the standard {@code std} as JSON; parameters by name and value. */
  public JsonPath json(String... parameters) {
    return json(ratings(parameters));
  }

  /** Reads a successful response with every digit of its numbers. */
  public static JsonPath json(Response answer) {
    return answer
        .then()
        .statusCode(200)
        .extract()
        .response()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  /** Requests ratings by the standard {@code std}; parameters by name and value. */
  public Response ratings(String... parameters) {
    return ratingsFor(TestApi.adminKey(), parameters);
  }

  public Response ratingsFor(String apiKey, String... parameters) {
    return get(apiKey, "/api/v1/ratings", parameters);
  }

  /** Requests any figure of the whole company, with further parameters. */
  public Response ask(String apiKey, String path, String... more) {
    List<String> parameters = new ArrayList<>(List.of("unit", key("root")));
    parameters.addAll(List.of(more));
    return get(apiKey, path, parameters.toArray(String[]::new));
  }

  /**
   * Requests any resource with the standard {@code std}. Repeats the request as long as the
   * response asks for a retry while the projection catches up.
   */
  public Response get(String apiKey, String path, String... parameters) {
    return await()
        .atMost(CATCHING_UP)
        .pollInterval(ASK_AGAIN)
        .until(() -> getOnce(apiKey, path, parameters), answer -> !isBehind(answer));
  }

  private Response getOnce(String apiKey, String path, String... parameters) {
    var request = TestApi.withKey(apiKey).queryParam("standard", key("std"));
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(path);
  }

  private static boolean isBehind(Response answer) {
    return answer.statusCode() == ProblemCode.PROJECTION_BEHIND.status()
        && answer.asString().contains(ProblemCode.PROJECTION_BEHIND.name());
  }
}
