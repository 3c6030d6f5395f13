package io.cxrating.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the attacks found, by kind, and the statuses of all answers. */
final class Findings {
  private static final int SHOWN_OF_A_KIND = 3;

  private final Map<String, List<String>> byKind = new ConcurrentSkipListMap<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

  void count(int status) {
    statuses.computeIfAbsent(status, none -> new AtomicInteger()).incrementAndGet();
  }

  /** Adds a finding; numbers make no kind of their own. */
  void add(Request request, String violation, String answer) {
    String kind = request.operation() + ": " + violation.replaceAll("\\d+", "0");
    String shown = answer.length() > 600 ? answer.substring(0, 600) + "…" : answer;
    List<String> same =
        byKind.computeIfAbsent(
            kind, none -> java.util.Collections.synchronizedList(new ArrayList<>()));
    same.add(
        "request %d: %s%n  %s%n  %s%n  %s"
            .formatted(request.index(), violation, request.curl(), request.shownBody(), shown));
  }

  Map<Integer, AtomicInteger> statuses() {
    return statuses;
  }

  int requests() {
    return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** Returns one text a kind, with the first requests that show it. */
  List<String> texts() {
    return byKind.entrySet().stream()
        .map(
            kind ->
                "%s (%d times)%n%s"
                    .formatted(
                        kind.getKey(),
                        kind.getValue().size(),
                        String.join(
                            System.lineSeparator(),
                            kind.getValue().stream().limit(SHOWN_OF_A_KIND).toList())))
        .toList();
  }
}
