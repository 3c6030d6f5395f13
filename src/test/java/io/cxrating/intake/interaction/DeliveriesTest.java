package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.interaction.Deliveries.Delay;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.cxrating.unit.Units;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Checks the delay of rows, which excludes imports of the past. */
@QuarkusTest
class DeliveriesTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @Inject Deliveries deliveries;
  @Inject Units units;
  @Inject DataSource ledger;

  @Test
  void excludesImportsFromTheDelays() throws SQLException {
    Company company = new Company();
    company.unit("root", null);
    company.standard(SmallCompany.STANDARD);
    for (int day = 0; day < 365; day++) {
      addInteraction(company, START.plusDays(day), day);
    }
    company.post();
    receivedAt(company, "2025-12-31 23:00");
    Delay imported = delay(company);
    assertThat(imported.interactions()).isZero();
    assertThat(imported.imported()).isEqualTo(365);
    // Ten rows a day, two of them two days late.
    for (int row = 0; row < 300; row++) {
      addInteraction(company, START.plusDays(365 + row / 10 - (row % 10 < 2 ? 2 : 0)), 1_000 + row);
    }
    company.post();
    daily(company);
    Delay daily = delay(company);
    assertThat(daily.interactions()).isEqualTo(300);
    assertThat(daily.imported()).isEqualTo(365);
    assertThat(daily.later()).isEqualTo(60);
    assertThat(daily.medianSeconds()).isEqualTo(3_600);
    assertThat(daily.mostSeconds()).isEqualTo(2 * 86_400 + 3_600);
  }

  private static void addInteraction(Company company, LocalDate day, int customer) {
    company.interaction(
        "root",
        "order",
        Map.of(
            "customer", "c" + customer,
            "occurredAt", day + "T12:00:00Z",
            "facts", Map.of("wait_seconds", 60)));
  }

  private Delay delay(Company company) {
    return deliveries.delay(List.of(units.current().find(company.key("root")).orElseThrow().id()));
  }

  private void receivedAt(Company company, String at) throws SQLException {
    update("update interaction set received_at = '" + at + "+00' where source = ?", company);
  }

  /** Each row is received at one o'clock on its day of posting; late ones two days after. */
  private void daily(Company company) throws SQLException {
    update(
        """
        with numbered as (
          select row_id, split_part(substr(ext_id, 2), '-', 1)::int as at from interaction
          where source = ? and received_at > '2026-02-01')
        update interaction i
        set received_at = timestamptz '2026-01-01 13:00+00' + (at / 10) * interval '1 day'
        from numbered n where n.row_id = i.row_id
        """,
        company);
  }

  private void update(String sql, Company company) throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, company.source());
      update.executeUpdate();
    }
  }
}
