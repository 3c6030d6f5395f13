package io.cxrating.contrast;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A company with a survey, and a response of the service with its figures by name. */
final class ContrastApi {
  private final Company company;
  private final List<String> answers = new ArrayList<>();
  private int posted;

  ContrastApi(Company company) {
    this.company = company;
  }

  Company company() {
    return company;
  }

  /** Queues an answer for posting, by default to NPS; null omits a field. */
  void answer(String unit, Map<String, Object> rest) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", company.source());
    row.put("id", "a" + answers.size() + "-" + posted);
    row.put("instrument", "nps");
    row.put("unit", company.key(unit));
    row.putAll(rest);
    row.values().removeIf(java.util.Objects::isNull);
    answers.add(Company.line(row));
  }

  /** Returns the reference to an interaction of this company. */
  Map<String, Object> interaction(String id) {
    return Map.of("source", company.source(), "id", id);
  }

  void post() {
    Company.post("/api/v1/survey-answers", String.join("\n", answers), answers.size(), 0);
    posted += answers.size();
    answers.clear();
  }

  /** Requests the contrast of the whole company; parameters by name and value. */
  Answer ask(String... parameters) {
    return new Answer(Company.json(company.get(TestApi.adminKey(), PATH, with(parameters))));
  }

  static final String PATH = "/api/v1/contrast";

  /** Adds instrument and unit to the parameters if they are missing. */
  String[] with(String... parameters) {
    List<String> all = new ArrayList<>(Arrays.asList(parameters));
    if (!all.contains("instrument")) {
      all.addAll(List.of("instrument", "nps"));
    }
    if (!all.contains("unit")) {
      all.addAll(List.of("unit", company.key("root")));
    }
    return all.toArray(String[]::new);
  }

  /** One response of the service. */
  record Answer(JsonPath json) {

    Map<String, Object> analysis(String topic) {
      return json.getMap("analyses.find { it.analysis == '" + topic + "' }");
    }

    /** Returns the figure of that name and, if there are several, of that subject. */
    @SuppressWarnings("unchecked")
    Map<String, Object> figure(String topic, String name, String subject) {
      List<Map<String, Object>> figures =
          (List<Map<String, Object>>) analysis(topic).get("figures");
      return figures.stream()
          .filter(figure -> figure.get("figure").equals(name))
          .filter(figure -> subject == null || subject.equals(figure.get("subject")))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + figures));
    }

    double value(String topic, String name, String part) {
      return ((Number) figure(topic, name, null).get(part)).doubleValue();
    }

    double value(String topic, String name, String subject, String part) {
      return ((Number) figure(topic, name, subject).get(part)).doubleValue();
    }

    List<?> reasons(String topic) {
      return (List<?>) analysis(topic).get("reasons");
    }

    String sentence(String topic) {
      return (String) analysis(topic).get("sentence");
    }
  }
}
