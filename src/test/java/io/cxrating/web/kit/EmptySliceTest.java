package io.cxrating.web.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cxrating.TestApi;
import io.cxrating.web.PagedDesk;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests every GET operation and every page for slices without data: never a 5xx. */
@QuarkusTest
class EmptySliceTest {
  /** Values of each parameter, besides those of the slice. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              "by",
              List.of("unit", "touchpoint", "criterion", "category", "channel", "month", "day")),
          Map.entry("adjust", List.of("category", "channel", "category,channel")),
          Map.entry("against", List.of("pairs", "rest")),
          Map.entry("correction", List.of("bh")),
          Map.entry("clusters", List.of("customer", "interaction")),
          Map.entry("blocks", List.of("day")),
          Map.entry("method", List.of("clopper-pearson")),
          Map.entry("monitoring", List.of("true")),
          Map.entry("leaves", List.of("true")),
          Map.entry("depth", List.of("2")),
          Map.entry("weighted", List.of("true")),
          Map.entry("outcome", List.of("stays-solved")),
          Map.entry("target", List.of("0.8")),
          Map.entry("confidence", List.of("0.5")),
          Map.entry("result", List.of("MET", "UNOBSERVED")),
          Map.entry("kind", List.of("MET_YET_DETRACTOR", "MISSED_YET_PROMOTER")),
          Map.entry("sort", List.of("name", "interactions")),
          Map.entry("find", List.of("nothing")),
          Map.entry("page", List.of("7")),
          Map.entry("version", List.of("1")),
          Map.entry("format", List.of("csv")));

  /** Pages without a slice, or with another form of request. */
  private static final Set<String> OTHER_PAGES =
      Set.of("/sign-in", "/sign-out", "/{path:.+}", "/interactions/{source}/{id}");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static PagedDesk desk;
  private static PagedDesk unused;

  @TestHTTPResource URL address;

  @BeforeEach
  void open() {
    if (desk == null) {
      PagedDesk posted = new PagedDesk();
      for (int i = 0; i < 30; i++) {
        posted.postInteraction(
            "i" + i,
            posted.north,
            "2026-03-%02dT10:00:00Z".formatted(i % 28 + 1),
            "\"hours\":" + i + ",\"solved\":" + (i % 3 > 0),
            ",\"customer\":\"c" + i + "\",\"channel\":\"phone\"");
      }
      unused = new PagedDesk();
      desk = posted;
    }
  }

  private static Map<String, Map<String, String>> slices() {
    Map<String, Map<String, String>> slices = new LinkedHashMap<>();
    Map<String, String> all = Map.of("standard", desk.standard, "unit", desk.company);
    slices.put("a period without data", with(all, "from", "2025-01-01", "to", "2025-02-01"));
    slices.put("a unit without data", with(all, "unit", desk.south));
    slices.put("a touchpoint never contacted", with(all, "touchpoint", "handover"));
    slices.put("a category without rows", with(all, "category", "urgent"));
    slices.put("a standard without rows", with(all, "standard", unused.standard));
    slices.put("a standard without rows or units", Map.of("standard", unused.standard));
    return slices;
  }

  private static Map<String, String> with(Map<String, String> some, String... more) {
    Map<String, String> all = new LinkedHashMap<>(some);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void everyOperationAnswersForEmptySlices() throws IOException {
    List<String> failed = new ArrayList<>();
    int asked = 0;
    JsonNode paths =
        new YAMLMapper()
            .readTree(java.nio.file.Path.of("openapi/openapi.yaml").toFile())
            .path("paths");
    for (var path : paths.properties()) {
      JsonNode operation = path.getValue().path("get");
      Set<String> known = names(operation.path("parameters"));
      known.addAll(names(path.getValue().path("parameters")));
      if (!known.contains("standard") || path.getKey().contains("{")) {
        continue;
      }
      asked++;
      failed.addAll(
          queries(known).parallelStream()
              .flatMap(
                  query -> failures(path.getKey(), "application/json, text/csv", query).stream())
              .toList());
    }
    assertThat(asked).isGreaterThanOrEqualTo(11);
    assertThat(failed).isEmpty();
  }

  @Test
  void everyPageAnswersForEmptySlices() {
    Set<String> pages = pages();
    assertThat(pages).contains("/", "/compare", "/contrast", "/units/{key}", "/rows");
    // Side by side: client and server would wait for each other.
    assertThat(pages.parallelStream().flatMap(page -> failures(page).stream())).isEmpty();
  }

  private List<String> failures(String page) {
    try {
      List<String> failed = new ArrayList<>();
      Set<List<?>> asked = new HashSet<>();
      List<Integer> statuses = new ArrayList<>();
      for (Map<String, String> query : queries(known(page.replace("{key}", desk.south)))) {
        String path = page;
        Map<String, String> left = new LinkedHashMap<>(query);
        if (page.contains("{key}")) {
          path = page.replace("{key}", query.getOrDefault("unit", desk.south));
          left.remove("unit");
        }
        while (left != null && asked.add(List.of(path, left))) {
          HttpResponse<String> answer = ask(path, "*/*", left);
          statuses.add(answer.statusCode());
          if (answer.statusCode() >= 500) {
            failed.add(answer.statusCode() + " " + path + " " + left);
          }
          left = withoutRefused(left, answer);
        }
      }
      assertThat(statuses).as(page).contains(200);
      return failed;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the parameters of the page, which it lists when it rejects one. */
  private Set<String> known(String path) throws IOException {
    String known = text(ask(path, "*/*", Map.of("no-such-parameter", "1")), "detail");
    assertThat(known).as(path).contains("known parameters: ");
    return new LinkedHashSet<>(
        List.of(known.substring(known.indexOf("known parameters: ") + 10).split(", ")));
  }

  /** Returns the query without the parameter that the page rejects, or null if it rejects none. */
  private static Map<String, String> withoutRefused(
      Map<String, String> query, HttpResponse<String> answer) throws IOException {
    String field = answer.statusCode() == 422 ? text(answer, "field") : null;
    return field == null || !query.containsKey(field) ? null : without(query, field);
  }

  private static Set<String> pages() {
    return new ClassFileImporter()
        .importPackages("io.cxrating.web").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(EmptySliceTest::path)
            .filter(path -> !OTHER_PAGES.contains(path))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(JavaClass type) {
    String path = type.getAnnotationOfType(Path.class).value();
    return path.startsWith("/") ? path : "/" + path;
  }

  private static Set<String> names(JsonNode parameters) {
    Set<String> names = new LinkedHashSet<>();
    parameters.forEach(each -> names.add(each.path("name").asText()));
    return names;
  }

  /**
   * Returns each slice unchanged, and with one further parameter at a time, of which one value is
   * also asked as CSV.
   */
  private static Set<Map<String, String>> queries(Set<String> known) {
    Set<Map<String, String>> queries = new LinkedHashSet<>();
    for (Map<String, String> slice : slices().values()) {
      Map<String, String> base = new LinkedHashMap<>(slice);
      base.put("instrument", "nps");
      base.put("criterion", "repair.same-day");
      base.put("measure", "hours");
      base.put("outcome", "stays-solved");
      if (slice.containsKey("touchpoint")) {
        base.put("criterion", "handover.one-person");
      }
      base.keySet().retainAll(known);
      for (Map<String, String> each : List.of(base, without(base, "criterion", "measure"))) {
        queries.add(each);
        VALUES.forEach(
            (name, values) -> {
              if (known.contains(name)) {
                values.forEach(value -> queries.add(with(each, name, value)));
                if (known.contains("format")) {
                  queries.add(with(with(each, name, values.getFirst()), "format", "csv"));
                }
              }
            });
      }
    }
    return queries;
  }

  private static Map<String, String> without(Map<String, String> some, String... names) {
    Map<String, String> left = new LinkedHashMap<>(some);
    left.keySet().removeAll(List.of(names));
    return left;
  }

  private List<String> failures(String path, String accept, Map<String, String> query) {
    int status = ask(path, accept, query).statusCode();
    return status >= 500 ? List.of(status + " " + path + " " + query) : List.of();
  }

  private static String text(HttpResponse<String> problem, String field) throws IOException {
    return new ObjectMapper().readTree(problem.body()).path(field).textValue();
  }

  private HttpResponse<String> ask(String path, String accept, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(address.toString().replaceAll("/$", "") + path + "?" + parameters))
            .header("X-API-Key", TestApi.adminKey())
            .header("Accept", accept)
            .build();
    // A simpler client than in other tests, since these are thousands of requests.
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
  }
}
