package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's reference never appears in clear in storage, logs or responses. */
class CustomerSecrecyIT {
  private static final String LINES = "application/x-ndjson";
  private static final String JSON = "application/json";

  @TempDir Path dataDir;

  private final String customer = "jane-" + UUID.randomUUID();
  private final String id = "id-" + UUID.randomUUID();
  private final String good = Posting.line(id, customer, 1);
  private final List<String> answers = new ArrayList<>();

  @Test
  void neverWritesTheReferenceInClear() throws Exception {
    try (ExternalPostgres postgres = new ExternalPostgres()) {
      try (ServiceProcess service =
          ServiceProcess.start(dataDir, postgres.environment(), "-Dquarkus.log.level=DEBUG")) {
        service.awaitReady();
        Posting.catalogue(service);
        sendValidAndInvalidInteractions(service);
        String outcome = Posting.outcome(7, customer);
        sendValidAndInvalidRows(service, "outcomes", outcome);
        sendValidAndInvalidRows(
            service,
            "survey-answers",
            outcome
                .replace("\"outcome\":\"renewed\"", "\"instrument\":\"nps\"")
                .replace("\"occurredAt\"", "\"answeredAt\"")
                .replace("\"achieved\":true", "\"score\":9"));
        answers.add(Posting.rating(service));
        assertThat(tablesWith(postgres, id)).containsExactly("interaction");
        assertThat(tablesWith(postgres, customer)).isEmpty();
        postgres.stop();
        assertThat(send(service, "POST", "interactions", LINES, good))
            .contains("LEDGER_UNAVAILABLE");
        service.stop();
        assertThat(service.log()).contains(" DEBUG ").doesNotContain(customer);
      }
      assertThat(answers).noneMatch(answer -> answer.contains(customer));
      // Raw files also contain data that PostgreSQL deleted, rolled back or logged.
      assertThat(filesWith(postgres.files(), id)).isNotEmpty();
      assertThat(filesWith(postgres.files(), customer)).isEmpty();
      assertThat(filesWith(dataDir, customer)).isEmpty();
    }
  }

  private void sendValidAndInvalidInteractions(ServiceProcess service) {
    assertThat(send(service, "POST", "interactions", LINES, good)).contains("\"accepted\":1");
    assertThat(send(service, "POST", "interactions", JSON, "[" + good + "]"))
        .contains("\"duplicates\":1");
    assertThat(send(service, "POST", "interactions", LINES, good.replace("T10", "T11")))
        .contains("CONFLICTING_DUPLICATE");
    assertThat(
            send(
                service,
                "POST",
                "interactions?atomic=true",
                LINES,
                good.replace("T10", "T11") + good))
        .contains("CONFLICTING_DUPLICATE");
    for (String bad :
        List.of(
            good.replace("acme", "nowhere"),
            good.replace(customer, customer + "x".repeat(200)),
            good.replace(customer, customer + "\\u0000"),
            good.replace("\"" + customer + "\"", "{\"name\":\"" + customer + "\"}"),
            good.replace("\"facts\"", "\"customer\":\"" + customer + "\",\"facts\""),
            good.replace(
                "\"facts\":{", "\"facts\":{\"solved_hours\":\"" + customer + "\"},\"x\":{"),
            good.substring(0, good.indexOf(customer) + customer.length()),
            good.replace(customer, customer + "x".repeat(70_000)))) {
      assertThat(send(service, "POST", "interactions", LINES, bad)).contains("\"rejected\":1");
      send(service, "PUT", "interactions/it/" + id, JSON, bad);
    }
    send(service, "POST", "interactions", JSON, customer);
    send(service, "POST", "interactions", "text/plain", good);
    assertThat(send(service, "PUT", "interactions/it/" + id, JSON, good.replace("T10", "T12")))
        .contains("\"revision\":2");
    assertThat(send(service, "PUT", "interactions/it/unknown", JSON, good)).contains("NOT_FOUND");
    answers.add(service.admin().get("/api/v1/interactions/it/" + id).asString());
  }

  private void sendValidAndInvalidRows(ServiceProcess service, String path, String row) {
    assertThat(send(service, "POST", path, LINES, row)).contains("\"accepted\":1");
    assertThat(send(service, "POST", path, LINES, row.replace("T10", "T11")))
        .contains("CONFLICTING_DUPLICATE");
    for (String bad :
        List.of(
            row.replace("acme", "nowhere"),
            row.replace(customer, customer + "\\u0000"),
            row.replace("\"" + customer + "\"", "{\"name\":\"" + customer + "\"}"),
            row.replace("\"unit\"", "\"customer\":\"" + customer + "\",\"unit\""),
            row.substring(0, row.indexOf(customer) + customer.length()))) {
      assertThat(send(service, "POST", path, LINES, bad)).contains("\"rejected\":1");
      send(service, "PUT", path + "/it/7", JSON, bad);
    }
    assertThat(send(service, "PUT", path + "/it/7", JSON, row.replace("T10", "T12")))
        .contains("\"revision\":2");
  }

  private String send(
      ServiceProcess service, String method, String path, String contentType, String body) {
    String answer =
        service
            .admin()
            .contentType(contentType)
            .body(body.getBytes(StandardCharsets.UTF_8))
            .request(method, "/api/v1/" + path)
            .asString();
    answers.add(answer);
    return answer;
  }

  /** Returns the tables with a row that contains the text in any column, including bytes. */
  private static List<String> tablesWith(ExternalPostgres postgres, String text) throws Exception {
    String all =
        FreshLedger.text(
            postgres.dataSource(),
            "select string_agg(tablename, ',') from pg_tables where schemaname = 'public'");
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    for (String table : all.split(",")) {
      String rows =
          FreshLedger.text(
              postgres.dataSource(),
              "select count(*) from %1$s t where t::text like '%%%2$s%%' or t::text like '%%%3$s%%'"
                  .formatted(table, text, hex));
      if (!rows.equals("0")) {
        found.add(table);
      }
    }
    return found;
  }

  private static List<Path> filesWith(Path folder, String text) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
