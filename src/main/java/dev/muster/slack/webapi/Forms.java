package dev.muster.slack.webapi;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import dev.muster.outbox.EffectNotDone;
import dev.muster.slack.delivery.Deadline;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and updates forms in threads of its own. Opens at once, because a trigger expires after
 * three seconds, and repeats a failed call until the deadline.
 */
@Singleton
public class Forms {

  private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

  /**
   * More than the buttons that people press at the same time; limits the calls in progress while
   * Slack hangs.
   */
  private static final int AT_ONCE = 64;

  private static final String OPEN = "views.open";

  /** Leaves time to repeat a call whose connection is dead. */
  private static final Duration ONE_TRY = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * Slack's error for a trigger that was used already. Only our own call can have used it, so an
   * earlier one whose answer was lost has opened the form.
   */
  private static final String OPENED = "exchanged_trigger_id";

  private final SlackCalls calls;
  private final SlackAvailability slack;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  Forms(SlackCalls calls, SlackAvailability slack) {
    this.calls = calls;
    this.slack = slack;
  }

  /** Whether Slack's API has not answered lately, so that a form may not open. */
  public boolean areOutOfReach() {
    return slack.isLost();
  }

  /**
   * Returns at once.
   *
   * @param failed runs when Slack has not opened the form by the deadline; nothing was recorded
   */
  public void open(String triggerId, View view, Deadline deadline, Runnable failed) {
    later.execute(() -> {
      if (!isOpened(triggerId, view, deadline)) {
        failed.run();
      }
    });
  }

  /**
   * Updates an open form. Not repeated when the call fails: the form stays as it was, and the next
   * choice in it updates it again.
   */
  public void redraw(String viewId, View anew) {
    later.execute(() -> {
      if (!room.tryAcquire()) {
        LOG.warn("A form was not redrawn: too many wait");
        return;
      }
      try {
        calls.ask(
            "views.update",
            Optional.empty(),
            false,
            methods -> methods.viewsUpdate(r -> r.viewId(viewId).view(anew)));
      } catch (EffectNotDone problem) {
        LOG.warn("A form was not redrawn: {}", problem.problem());
      } finally {
        room.release();
      }
    });
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }

  /** Blocks until the form is open or cannot be opened any more. */
  boolean isOpened(String triggerId, View view, Deadline deadline) {
    if (!room.tryAcquire()) {
      LOG.warn("A form was not opened: too many wait");
      return false;
    }
    try {
      return open(triggerId, view, deadline);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      room.release();
    }
  }

  /** Repeats the call until the deadline, with a growing pause, unless the error is permanent. */
  private boolean open(String triggerId, View view, Deadline deadline) throws InterruptedException {
    var mayBeOpen = false;
    var wait = PAUSE;
    while (!deadline.left().isZero()) {
      try {
        if (tryOnce(triggerId, view, mayBeOpen, deadline)) {
          return true;
        }
        mayBeOpen = true;
      } catch (EffectNotDone problem) {
        LOG.warn("A form was not opened: {}", problem.problem());
        mayBeOpen |= problem.isOutcomeUnknown();
        // A pause that Slack did not ask for must not outlast the trigger.
        var asked = problem.counts() ? PAUSE : problem.retryAfter().orElse(PAUSE);
        var pause = longer(wait, asked);
        if (problem.isLasting() || pause.compareTo(deadline.left()) >= 0) {
          return false;
        }
        Thread.sleep(pause);
        wait = wait.multipliedBy(2);
      }
    }
    return false;
  }

  /** False when there was no answer within {@link #ONE_TRY} or by the deadline. */
  private boolean tryOnce(String triggerId, View view, boolean mayBeOpen, Deadline deadline)
      throws EffectNotDone, InterruptedException {
    var fine = mayBeOpen ? new String[] {OPENED} : new String[0];
    var call =
        later.submit(() ->
            calls.ask(
                OPEN,
                Optional.empty(),
                true,
                methods -> told(methods.viewsOpen(r -> r.triggerId(triggerId).view(view))),
                fine));
    try {
      call.get(shorter(ONE_TRY, deadline.left()).toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException late) {
      LOG.warn("views.open did not answer in time");
      return false;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof EffectNotDone problem) {
        throw problem;
      }
      LOG.error("views.open could not be asked", failed.getCause());
      throw EffectNotDone.permanent("bug in views.open", String.valueOf(failed.getCause()));
    } finally {
      call.cancel(true);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Logs what is wrong with a view, which Slack reports in the response metadata. */
  private static ViewsOpenResponse told(ViewsOpenResponse answer) {
    if (answer != null && !answer.isOk() && answer.getResponseMetadata() != null) {
      LOG.warn(
          "views.open answered {} {}",
          answer.getError(),
          answer.getResponseMetadata().getMessages());
    }
    return answer;
  }
}
