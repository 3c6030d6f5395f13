package io.cxrating.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every GET of the API and every page, asked about slices without data: never a 5xx. */
@QuarkusTest
class EmptySliceTest {
  /** What each parameter is tried with, beside the slice. */
  private static final Map<String, List<String>> TRIED =
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

  /** Pages without a slice, or asked for in another way. */
  private static final Set<String> OTHER_PAGES =
      Set.of("/sign-in", "/sign-out", "/{path:.+}", "/interactions/{source}/{id}");

  private static PagedDesk desk;
  private static PagedDesk unused;

  @BeforeEach
  void open() {
    if (desk == null) {
      PagedDesk posted = new PagedDesk();
      for (int i = 0; i < 30; i++) {
        posted.happened(
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
  void noOperationFails() throws IOException {
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
      for (Map<String, String> query : queries(known)) {
        failed.addAll(failures(path.getKey(), "application/json, text/csv", query));
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(11);
    assertThat(failed).isEmpty();
  }

  @Test
  void noPageFails() {
    List<String> failed = new ArrayList<>();
    Set<String> pages = pages();
    assertThat(pages).contains("/", "/compare", "/contrast", "/units/{key}", "/rows");
    Set<String> known = new LinkedHashSet<>(TRIED.keySet());
    known.addAll(
        List.of(
            "standard", "unit", "from", "to", "touchpoint", "category", "instrument", "criterion"));
    known.removeAll(List.of("format", "version", "confidence", "clusters", "blocks", "method"));
    for (String page : pages) {
      for (Map<String, String> query : queries(known)) {
        Map<String, String> asked = new LinkedHashMap<>(query);
        String path = page;
        if (page.contains("{key}")) {
          path = page.replace("{key}", query.getOrDefault("unit", desk.south));
          asked.remove("unit");
        }
        failed.addAll(failures(path, "text/html", understood(path, asked)));
      }
    }
    assertThat(failed).isEmpty();
  }

  /** Without the parameters that the page refuses, one after the other. */
  private static Map<String, String> understood(String path, Map<String, String> query) {
    Map<String, String> left = new LinkedHashMap<>(query);
    for (int i = query.size(); i > 0; i--) {
      Response answer = ask(path, "application/json", left);
      String field = answer.statusCode() == 422 ? answer.jsonPath().getString("field") : null;
      if (field == null || left.remove(field) == null) {
        break;
      }
    }
    return left;
  }

  private static Set<String> pages() {
    return new ClassFileImporter()
        .importPackages("io.cxrating.dashboard").stream()
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

  /** Each slice as it is, and with one further parameter at a time. */
  private static List<Map<String, String>> queries(Set<String> known) {
    List<Map<String, String>> queries = new ArrayList<>();
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
        TRIED.forEach(
            (name, values) -> {
              if (known.contains(name)) {
                values.forEach(value -> queries.add(with(each, name, value)));
                values.forEach(
                    value -> {
                      if (known.contains("format")) {
                        queries.add(with(with(each, name, value), "format", "csv"));
                      }
                    });
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

  private static List<String> failures(String path, String accept, Map<String, String> query) {
    int status = ask(path, accept, query).statusCode();
    return status >= 500 ? List.of(status + " " + path + " " + query) : List.of();
  }

  private static Response ask(String path, String accept, Map<String, String> query) {
    return given()
        .header("X-API-Key", TestApi.adminKey())
        .accept(accept)
        .queryParams(query)
        .redirects()
        .follow(false)
        .get(path);
  }
}
