package dev.muster.slack.inbound;

import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.bolt.response.Response;
import dev.muster.incident.Refused;
import dev.muster.outbox.OutboxSignal;
import dev.muster.slack.delivery.Deadline;
import dev.muster.slack.delivery.Deliveries;
import dev.muster.slack.delivery.DeliveryResult;
import dev.muster.slack.delivery.DeliveryRows;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is said of a delivery when its database misbehaves at a moment of our choosing. */
class DeliveryProcessorTest {

  private final DeliveryRows rows = mock(DeliveryRows.class);
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<String> committed = new ArrayList<>();

  @Test
  void what_hangs_before_the_work_is_done_was_not_recorded() {
    var reception = reception(() -> {});
    when(rows.insert(anyString(), any()))
        .thenAnswer(call -> {
          never.await();
          return 1;
        });

    assertThat(reception.take(new Errand(), "note").getBody())
        .isEqualTo(DeliveryError.NOT_STORED.sentence());
  }

  @Test
  void what_hangs_in_the_commit_may_still_be_recorded() {
    when(rows.insert(anyString(), any())).thenReturn(1);
    var reception = reception(() -> hang(never));

    assertThat(reception.take(new Errand(), "note").getBody())
        .isEqualTo(DeliveryError.PERHAPS_STORED.sentence());
  }

  @Test
  void what_breaks_in_the_commit_may_still_be_recorded() {
    when(rows.insert(anyString(), any())).thenReturn(1);
    var reception =
        reception(() -> {
          throw new IllegalStateException(new SQLException("connection reset", "08006"));
        });

    assertThat(reception.take(new Errand(), "note").getBody())
        .isEqualTo(DeliveryError.PERHAPS_STORED.sentence());
  }

  @Test
  void a_bug_in_the_commit_does_not_say_that_nothing_was_recorded() {
    when(rows.insert(anyString(), any())).thenReturn(1);
    var reception =
        reception(() -> {
          throw new IllegalStateException("after all");
        });

    assertThat(reception.take(new Errand(), "note").getBody())
        .isEqualTo(DeliveryError.PERHAPS_STORED.sentence());
  }

  @Test
  void what_breaks_before_it_was_not_recorded() {
    when(rows.insert(anyString(), any()))
        .thenThrow(new IllegalStateException(new SQLException("connection reset", "08006")));

    assertThat(reception(() -> {}).take(new Errand(), "note").getBody())
        .isEqualTo(DeliveryError.NOT_STORED.sentence());
  }

  @Test
  void what_was_given_up_is_not_committed_when_it_wakes_up() throws Exception {
    var asleep = new CountDownLatch(1);
    var awake = new CountDownLatch(1);
    when(rows.insert(anyString(), any()))
        .thenAnswer(call -> {
          asleep.await();
          return 1;
        });
    when(rows.answer(anyString(), anyInt(), any(), any()))
        .thenAnswer(call -> {
          awake.countDown();
          return 1;
        });

    var answer = reception(() -> {}).take(new Errand(), "note");
    asleep.countDown();
    awake.await();

    assertThat(answer.getBody()).isEqualTo(DeliveryError.NOT_STORED.sentence());
    untilTrue("it was rolled back", () -> committed.size() == 1);
    assertThat(committed).containsExactly("rolled back");
  }

  @Test
  void a_bug_is_ours_and_says_so() {
    when(rows.insert(anyString(), any())).thenReturn(1);

    assertThat(reception(() -> {}).take(new Errand(), "bug").getBody())
        .isEqualTo(DeliveryError.OUR_FAULT.sentence());
  }

  @Test
  void a_refusal_is_told_even_when_it_could_not_be_kept() {
    when(rows.insert(anyString(), any())).thenReturn(1).thenThrow(new IllegalStateException());

    assertThat(reception(() -> {}).take(new Errand(), "refuse").getBody()).isEqualTo("no");
  }

  private DeliveryProcessor reception(Runnable commit) {
    return new DeliveryProcessor(
        new Deliveries(rows, new Transactions(commit)), new OutboxSignal(), InstantSource.system());
  }

  private static void hang(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Errand implements PayloadHandler<String> {

    @Override
    public String key(String words) {
      return words;
    }

    @Override
    public DeliveryResult handle(String words, Instant now, Deadline deadline) {
      return switch (words) {
        case "bug" -> throw new IllegalArgumentException("a bug");
        case "refuse" -> throw Refused.because("no");
        default -> DeliveryResult.answered(Response.builder().statusCode(200).body("done").build());
      };
    }

    @Override
    public DeliveryResult refuse(String words, Refused no) {
      return DeliveryResult.answered(
          Response.builder().statusCode(200).body(no.sentence()).build());
    }

    @Override
    public Response excuse(String words, DeliveryError error) {
      return Response.builder().statusCode(200).body(error.sentence()).build();
    }
  }

  /** A transaction whose commit does what the test wants. */
  private final class Transactions implements TransactionOperations<Connection> {

    private final Runnable commit;

    Transactions(Runnable commit) {
      this.commit = commit;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> R execute(
        TransactionDefinition definition, TransactionCallback<Connection, R> work) {
      try {
        TransactionStatus<Connection> transaction = mock(TransactionStatus.class);
        var result = work.call(transaction);
        commit.run();
        committed.add("committed");
        return result;
      } catch (RuntimeException e) {
        committed.add("rolled back");
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Connection getConnection() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasConnection() {
      return false;
    }

    @Override
    public Optional<? extends TransactionStatus<?>> findTransactionStatus() {
      return Optional.empty();
    }
  }
}
