package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.client.ApiClient;
import io.cxrating.client.ApiException;
import io.cxrating.client.api.InteractionsApi;
import io.cxrating.client.api.InteractionsApi.APIPostInteractionsRequest;
import io.cxrating.client.api.RatingsApi;
import io.cxrating.client.api.RatingsApi.APIGetRatingsRequest;
import io.cxrating.client.api.RatingsApi.APIListInteractionsRequest;
import io.cxrating.client.api.StandardsApi;
import io.cxrating.client.api.UnitsApi;
import io.cxrating.client.model.DrillDownItem;
import io.cxrating.client.model.Fact;
import io.cxrating.client.model.IntakeReport;
import io.cxrating.client.model.KeyedUnit;
import io.cxrating.client.model.ListedResult;
import io.cxrating.client.model.PageDrillDownItem;
import io.cxrating.client.model.PostedInteraction;
import io.cxrating.client.model.Problem;
import io.cxrating.client.model.ProblemCode;
import io.cxrating.client.model.RatingAnswer;
import io.cxrating.client.model.RatingRow;
import io.cxrating.client.model.Reason;
import io.cxrating.client.model.RefusedReport;
import io.cxrating.client.model.RowProblem;
import io.cxrating.client.model.Status;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.net.URL;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses a client that is generated from the OpenAPI description. */
@QuarkusTest
class GeneratedClientTest {
  private static final int MISSED_WAITS = 20;

  @TestHTTPResource URL address;

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final String standard = "client-" + suffix;
  private final String unit = "shop-" + suffix;
  private ApiClient client;

  @BeforeEach
  void declare() throws ApiException {
    // A field that is missing in the description is a defect of the description.
    ObjectMapper strict =
        ApiClient.createDefaultObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    client =
        new ApiClient()
            .setObjectMapper(strict)
            .setRequestInterceptor(request -> request.header("X-API-Key", TestApi.adminKey()));
    client.updateBaseUri(address.toString());
    new UnitsApi(client).postUnits(List.of(new KeyedUnit().key(unit).name("The shop")));
    assertThat(
            new StandardsApi(client)
                .putStandard(standard, SmallCompany.STANDARD.formatted(standard))
                .getVersion())
        .isEqualTo(1);
  }

  @Test
  void readsARating() throws ApiException {
    assertThat(post(orders(40)).getAccepted()).isEqualTo(40);
    RatingAnswer answer = ratings("order");
    assertThat(answer.getStandard()).isEqualTo(standard);
    assertThat(answer.getVersions()).containsExactly(1);
    assertThat(answer.getStray()).isNull();
    RatingRow row = answer.getRows().getFirst();
    assertThat(row.getAdditionalProperty("touchpoint")).isEqualTo("order");
    assertThat(row.getInteractions()).isEqualTo(40);
    assertThat(row.getRating().getValue()).isBetween(0.0, 100.0);
    assertThat(row.getRating().getPeriod().getLower()).isLessThan(row.getRating().getValue());
    assertThat(row.getBand().getName()).isNotEmpty();
    assertThat(row.getContributions())
        .extracting("criterion")
        .containsExactlyInAnyOrder("quick", "solved");
  }

  @Test
  void readsNullAndReasonsForAWithheldRating() throws ApiException {
    post(orders(4));
    RatingRow row = ratings("order").getRows().getFirst();
    assertThat(row.getStatus()).isEqualTo(Status.INSUFFICIENT);
    assertThat(row.getReasons()).contains(Reason.FEW_CUSTOMERS);
    assertThat(row.getRating()).isNull();
    assertThat(row.getBand()).isNull();
    assertThat(row.getBounds()).isNull();
    assertThat(row.getInteractions()).isEqualTo(4);
  }

  @Test
  void readsDrillDownRowsPageByPage() throws ApiException {
    post(orders(40));
    List<DrillDownItem> found = new ArrayList<>();
    int pages = 0;
    String next = null;
    do {
      PageDrillDownItem page =
          new RatingsApi(client)
              .listInteractions(
                  APIListInteractionsRequest.newBuilder()
                      .standard(standard)
                      .criterion("order.solved")
                      .result(ListedResult.MISSED.getValue())
                      .cursor(next)
                      .limit(8)
                      .build());
      found.addAll(page.getItems());
      next = page.getNext();
      pages++;
    } while (next != null);
    assertThat(pages).isEqualTo(3);
    assertThat(found)
        .hasSize(MISSED_WAITS)
        .extracting(DrillDownItem::getId)
        .doesNotHaveDuplicates();
    assertThat(found)
        .allSatisfy(
            item -> {
              assertThat(item.getResult()).isEqualTo(ListedResult.MISSED);
              assertThat(item.getObserved()).isEqualTo(false);
              assertThat(item.getCategory()).isNull();
              assertThat(item.getOccurredAt().getYear()).isEqualTo(2026);
            });
  }

  @Test
  void readsATypedProblemOfARejectedRequest() throws JsonProcessingException {
    ApiException refused =
        catchThrowableOfType(
            ApiException.class,
            () ->
                new RatingsApi(client)
                    .getRatings(
                        APIGetRatingsRequest.newBuilder()
                            .standard(standard)
                            .confidence(2.0)
                            .build()));
    assertThat(refused.getCode()).isEqualTo(422);
    Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    assertThat(problem.getCode()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.getField()).isEqualTo("confidence");
    assertThat(problem.getStatus()).isEqualTo(422);
  }

  @Test
  void readsATypedProblemOfARejectedRow() throws ApiException {
    IntakeReport report =
        post(List.of(orders(2).getFirst(), orders(2).getLast().touchpoint("nowhere")));
    assertThat(report.getAccepted()).isEqualTo(1);
    assertThat(report.getRejected()).isEqualTo(1);
    isUnknownTouchpoint(report.getProblems(), 1);
  }

  @Test
  void readsATypedReportWhenAllRowsAreRejected() throws JsonProcessingException {
    ApiException refused =
        catchThrowableOfType(
            ApiException.class, () -> post(List.of(orders(1).getFirst().touchpoint("nowhere"))));
    RefusedReport report = read(refused, RefusedReport.class);
    assertThat(report.getCode()).isEqualTo(ProblemCode.ALL_REJECTED);
    assertThat(report.getRejected()).isEqualTo(1);
    isUnknownTouchpoint(report.getProblems(), 0);
  }

  private static void isUnknownTouchpoint(List<RowProblem> problems, long index) {
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().getIndex()).isEqualTo(index);
    assertThat(problems.getFirst().getCode()).isEqualTo(ProblemCode.UNKNOWN_TOUCHPOINT);
    assertThat(problems.getFirst().getField()).isEqualTo("touchpoint");
  }

  private <T> T read(ApiException refused, Class<T> type) throws JsonProcessingException {
    return client.getObjectMapper().readValue(refused.getResponseBody(), type);
  }

  private IntakeReport post(List<PostedInteraction> rows) throws ApiException {
    return new InteractionsApi(client)
        .postInteractions(APIPostInteractionsRequest.newBuilder().postedInteraction(rows).build());
  }

  private RatingAnswer ratings(String touchpoint) throws ApiException {
    return new RatingsApi(client)
        .getRatings(
            APIGetRatingsRequest.newBuilder()
                .standard(standard)
                .touchpoint(touchpoint)
                .unit(unit)
                .by(List.of("touchpoint"))
                .build());
  }

  private List<PostedInteraction> orders(int count) {
    List<PostedInteraction> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      orders.add(
          new PostedInteraction()
              .source("client-" + suffix)
              .id("order-" + i)
              .standard(standard)
              .touchpoint("order")
              .unit(unit)
              .customer("c" + i)
              .occurredAt(OffsetDateTime.of(2026, 3, 1 + i % 20, 12, 0, 0, 0, ZoneOffset.UTC))
              .facts(
                  Map.of(
                      "wait_seconds", new Fact(BigDecimal.valueOf(60 + i)),
                      "solved", new Fact(i % 2 == 0))));
    }
    return orders;
  }
}
