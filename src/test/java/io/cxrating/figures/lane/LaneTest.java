package io.cxrating.figures.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final BooleanSupplier STAYS = () -> false;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> admitted = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private Future<?> waiting(Lane lane, String key, BooleanSupplier gone) {
    int before = lane.waiting();
    Callable<Void> entering =
        () -> {
          lane.enter(key, gone);
          admitted.add(key);
          return null;
        };
    Future<?> future = threads.submit(entering);
    await().until(() -> lane.waiting() > before || future.isDone());
    return future;
  }

  @Test
  void servesAKeyOfOneQuestionBeforeTheRestOfALongQueue() throws Exception {
    Lane lane = new Lane("expensive", 1, 1, LONG);
    lane.enter("many", STAYS);
    List<Future<?>> entering = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      entering.add(waiting(lane, "many", STAYS));
    }
    entering.add(waiting(lane, "one", STAYS));
    lane.leave("many");
    await().until(() -> !admitted.isEmpty());
    assertThat(admitted).containsExactly("one");
    lane.leave("one");
    for (int i = 1; i <= 5; i++) {
      int served = i + 1;
      await().until(() -> admitted.size() == served);
      lane.leave("many");
    }
    for (Future<?> each : entering) {
      each.get(1, TimeUnit.MINUTES);
    }
    assertThat(lane.running()).isZero();
  }

  @Test
  void leavesAPlaceToOtherKeys() throws Exception {
    Lane lane = new Lane("expensive", 2, 1, LONG);
    lane.enter("many", STAYS);
    Future<?> second = waiting(lane, "many", STAYS);
    lane.enter("one", STAYS);
    assertThat(second.isDone()).isFalse();
    assertThat(lane.running()).isEqualTo(2);
    lane.leave("many");
    second.get(1, TimeUnit.MINUTES);
  }

  @Test
  void refusesWhenNoPlaceBecomesFreeInTime() throws Exception {
    Lane lane = new Lane("expensive", 1, 1, Duration.ofMillis(50));
    lane.enter("many", STAYS);
    assertThatThrownBy(() -> lane.enter("one", STAYS)).satisfies(LaneTest::isOverloaded);
    assertThat(lane.waiting()).isZero();
    lane.leave("many");
    lane.enter("one", STAYS);
  }

  @Test
  void refusesMoreThanMayWait() throws Exception {
    Lane lane = new Lane("expensive", 1, 1, LONG);
    lane.enter("many", STAYS);
    for (int i = 0; i < 64; i++) {
      waiting(lane, "key " + i % 4, STAYS);
    }
    assertThatThrownBy(() -> lane.enter("one", STAYS)).satisfies(LaneTest::isOverloaded);
  }

  @Test
  void admitsAnotherKeyWhileTheQueueOfOneIsFull() throws Exception {
    Lane lane = new Lane("expensive", 2, 1, LONG);
    lane.enter("many", STAYS);
    for (int i = 0; i < 16; i++) {
      waiting(lane, "many", STAYS);
    }
    assertThatThrownBy(() -> lane.enter("many", STAYS)).satisfies(LaneTest::isOverloaded);
    lane.enter("one", STAYS);
    assertThat(lane.running()).isEqualTo(2);
  }

  @Test
  void admitsAQuestionThatNeedNotWaitWhileTheQueueIsFull() throws Exception {
    Lane lane = new Lane("expensive", 5, 1, LONG);
    for (int key = 0; key < 4; key++) {
      lane.enter("key " + key, STAYS);
    }
    for (int i = 0; i < 64; i++) {
      waiting(lane, "key " + i % 4, STAYS);
    }
    lane.enter("one", STAYS);
    assertThat(lane.running()).isEqualTo(5);
  }

  @Test
  void forgetsAClientThatDisconnectsWhileItWaits() throws Exception {
    Lane lane = new Lane("expensive", 1, 1, LONG);
    lane.enter("many", STAYS);
    AtomicBoolean gone = new AtomicBoolean();
    Future<?> left = waiting(lane, "one", gone::get);
    gone.set(true);
    assertThatThrownBy(() -> left.get(1, TimeUnit.MINUTES))
        .isInstanceOf(ExecutionException.class)
        .satisfies(failed -> isOverloaded(failed.getCause()));
    assertThat(lane.waiting()).isZero();
  }

  private static void isOverloaded(Throwable thrown) {
    assertThat(thrown).isInstanceOf(ProblemException.class);
    ProblemException problem = (ProblemException) thrown;
    assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED);
    assertThat(problem.retryAfterSeconds()).isPositive();
  }
}
