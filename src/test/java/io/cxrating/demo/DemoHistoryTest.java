package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {
  private static final List<DemoContact> HISTORY = contacts();

  private static List<DemoContact> contacts() {
    List<DemoContact> contacts = new ArrayList<>();
    new DemoHistory(Quillmere.company(), DemoHistory.Size.demo()).forEachRemaining(contacts::add);
    return contacts;
  }

  @Test
  void isDeterministic() {
    assertThat(contacts()).isEqualTo(HISTORY);
  }

  @Test
  void coversHalfAYearWithManyContacts() {
    assertThat(HISTORY).hasSizeGreaterThanOrEqualTo(50_000);
    assertThat(HISTORY).extracting(DemoContact::id).doesNotHaveDuplicates();
    Set<LocalDate> days = distinct(contact -> contact.occurredAt().toLocalDate());
    assertThat(days).hasSize(184).contains(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31));
  }

  @Test
  void usesEveryBranchTouchpointNeedAndChannel() {
    DemoCompany company = Quillmere.company();
    assertThat(distinct(contact -> contact.circumstances().unit()))
        .isEqualTo(keys(company.branches(), DemoCompany.Branch::key));
    assertThat(distinct(contact -> contact.touchpoint()))
        .isEqualTo(keys(company.touchpoints(), DemoCompany.Touchpoint::key));
    assertThat(distinct(contact -> contact.circumstances().category()))
        .isEqualTo(keys(company.needs(), DemoCompany.Need::key));
    assertThat(distinct(contact -> contact.circumstances().channel()))
        .isEqualTo(keys(company.channels(), DemoCompany.Channel::key));
  }

  @Test
  void customersReturn() {
    assertThat(
            HISTORY.size()
                / (double) distinct(contact -> contact.circumstances().customer()).size())
        .isGreaterThan(5);
  }

  @Test
  void dropsFiveToTenPercentOfFactsAndMoreInOneBranch() {
    Map<String, int[]> seen = new HashMap<>();
    for (DemoContact contact : HISTORY) {
      int declared =
          Quillmere.company().touchpoints().stream()
              .filter(t -> t.key().equals(contact.touchpoint()))
              .mapToInt(t -> t.facts().size())
              .sum();
      int[] counts = seen.computeIfAbsent(contact.circumstances().unit(), unit -> new int[2]);
      counts[0] += contact.facts().size();
      counts[1] += declared;
    }
    seen.forEach(
        (unit, counts) -> {
          double missing = 1 - (double) counts[0] / counts[1];
          if (unit.equals("hollowden")) {
            assertThat(missing).as(unit).isBetween(0.25, 0.35);
          } else {
            assertThat(missing).as(unit).isBetween(0.05, 0.10);
          }
        });
  }

  @Test
  void sharesAddUpToOne() {
    DemoCompany company = Quillmere.company();
    assertThat(sum(company.traffic())).isCloseTo(1, within(1e-9));
    assertThat(company.branches())
        .allSatisfy(b -> assertThat(sum(b.mix())).isCloseTo(1, within(1e-9)));
    assertThat(company.touchpoints())
        .allSatisfy(t -> assertThat(sum(t.channelMix())).isCloseTo(1, within(1e-9)));
  }

  private static double sum(double[] shares) {
    return Arrays.stream(shares).sum();
  }

  private static <T> Set<T> distinct(Function<DemoContact, T> of) {
    return HISTORY.stream().map(of).collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> Set<String> keys(List<T> declared, Function<T, String> key) {
    return declared.stream().map(key).collect(Collectors.toSet());
  }
}
