package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.cxrating.access.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends every operation in every format with a key of every role and reach, and without one. */
@Tag("hostile")
class MatrixIT {
  /** What a key of the south gets for things of the north, where it is not 403. */
  private static final Map<String, Integer> FOREIGN =
      Map.ofEntries(
          Map.entry("getInteraction", 404),
          Map.entry("getSurveyAnswer", 404),
          Map.entry("getOutcome", 404),
          Map.entry("getCount", 404),
          Map.entry("putCount", 404),
          Map.entry("withdrawCount", 404),
          Map.entry("postCounts", 422),
          Map.entry("putInteraction", 404),
          Map.entry("putSurveyAnswer", 404),
          Map.entry("putOutcome", 404),
          Map.entry("withdrawInteraction", 404),
          Map.entry("withdrawSurveyAnswer", 404),
          Map.entry("withdrawOutcome", 404),
          Map.entry("postInteractions", 422),
          Map.entry("postSurveyAnswers", 422),
          Map.entry("postOutcomes", 422));

  /** Operations that name no unit: a key gets what it reaches. */
  private static final Set<String> REACHABLE =
      Set.of(
          "listUnits",
          "listKeys",
          "listSources",
          "listStandards",
          "getStandard",
          "getStandardVersion",
          "diffStandard",
          "listInstruments",
          "getInstrument",
          "lintStandard",
          "getStandardSchema");

  private static final RoleTable TABLE = RoleTable.read();

  @TempDir static Path folder;
  private static ServiceProcess service;
  private static Keys keys;
  private static Sender sender;
  private static Visit visit;
  private static int requests;

  private final List<String> wrong = new ArrayList<>();

  @BeforeAll
  static void start() {
    service = ServiceProcess.start(folder, Map.of()).awaitReady();
    TwoUnits.post(service);
    keys = Keys.create(service, TwoUnits.NORTH, TwoUnits.SOUTH);
    sender = new Sender(service.base(), keys);
    visit = new Visit(unit -> Keys.create(service, Role.INGEST, unit).get("id"));
  }

  @AfterAll
  static void stop() {
    service.close();
    HostileReport.write(
        "matrix", "%,d requests, each with the documented status.%n".formatted(requests));
  }

  @Test
  void theTableOfTheDocumentsKnowsEachOperation() {
    Set<String> described = new TreeSet<>();
    Operation.all().forEach(operation -> described.add(operation.id()));
    assertThat(TABLE.operations()).isEqualTo(described);
  }

  @Test
  void withoutAValidKeyNothingIsAnswered() throws Exception {
    for (Operation operation : Operation.all()) {
      for (String type : operation.answerTypes()) {
        for (String key : List.of(Keys.NONE, Keys.MALFORMED, Keys.REVOKED)) {
          int status = TABLE.needsNoKey(operation) && key.equals(Keys.NONE) ? 200 : 401;
          expect(status, ask(operation, TwoUnits.SOUTH, key, type, false));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aRoleMayWhatIsDocumented() throws Exception {
    for (Operation operation : Operation.all()) {
      for (String type : types(operation)) {
        for (Role role : Role.values()) {
          boolean may = TABLE.allows(operation, role);
          expect(may ? 200 : 403, ask(operation, TwoUnits.SOUTH, role.roleName(), type, true));
          boolean reaches = may && !TABLE.needsTheWholeCompany(operation);
          for (boolean names : new boolean[] {false, true}) {
            String key = Keys.of(role, TwoUnits.SOUTH);
            expect(reaches ? 200 : 403, ask(operation, TwoUnits.SOUTH, key, type, names));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aKeyOfAnotherUnitReachesNothing() throws Exception {
    for (Operation operation : Operation.all()) {
      if (!REACHABLE.contains(operation.id())) {
        for (String type : types(operation)) {
          for (Role role : Role.values()) {
            boolean may = TABLE.allows(operation, role) && !TABLE.needsTheWholeCompany(operation);
            int status = may ? FOREIGN.getOrDefault(operation.id(), 403) : 403;
            String key = Keys.of(role, TwoUnits.SOUTH);
            expect(status, ask(operation, TwoUnits.NORTH, key, type, true));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A key of the north sees its marks; otherwise their absence would show nothing. */
  @Test
  void theMarksOfTheNorthAreVisibleToItsKeys() throws Exception {
    Set<String> marked = new TreeSet<>();
    for (Operation operation : Operation.all()) {
      if (operation.method().equals("GET") && !operation.answerTypes().isEmpty()) {
        String type = operation.answerTypes().getFirst();
        String key = Keys.of(Role.ADMIN, TwoUnits.NORTH);
        if (hasMark(send(request(operation, TwoUnits.NORTH, key, type, false)))) {
          marked.add(operation.id());
        }
      }
    }
    assertThat(marked)
        .contains("getRatings", "listUnits", "listInteractions", "getInteraction", "getUnit");
  }

  private static List<String> types(Operation operation) {
    List<String> types = operation.answerTypes();
    return types.isEmpty() ? List.of("*/*") : types;
  }

  private record Asked(Request request, Answer answer) {}

  private static Asked ask(Operation operation, String unit, String key, String type, boolean names)
      throws Exception {
    Request request = request(operation, unit, key, type, names);
    return new Asked(request, send(request));
  }

  private static Request request(
      Operation operation, String unit, String key, String type, boolean names) {
    return visit.request(operation, unit, key, type, names);
  }

  private static Answer send(Request request) throws Exception {
    requests++;
    return sender.send(request);
  }

  /** 200 stands for every success. */
  private void expect(int status, Asked asked) {
    Answer answer = asked.answer();
    int got = answer.status() / 100 == 2 ? 200 : answer.status();
    String text = "%s with %s".formatted(asked.request().address(), asked.request().curl());
    if (got != status) {
      wrong.add("%d instead of %d: %s: %s".formatted(got, status, text, answer.text()));
    }
    AnswerRules.violation(asked.request().operation(), answer)
        .ifPresent(violation -> wrong.add(violation + ": " + text));
    if (asked.request().key().endsWith("@" + TwoUnits.SOUTH) && hasMark(answer)) {
      wrong.add("Shows the north: " + text + ": " + answer.text());
    }
  }

  private static boolean hasMark(Answer answer) {
    return answer.text().toLowerCase(Locale.ROOT).contains(TwoUnits.SECRET);
  }
}
