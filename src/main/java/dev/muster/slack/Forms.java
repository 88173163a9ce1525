package dev.muster.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens forms while nobody waits for it: at once, because Slack forgets a trigger after three
 * seconds, and not at all once those are over.
 */
@Singleton
class Forms {

  static final String NOT_OPENED = "Slack is not opening forms right now. Nothing was recorded";

  private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

  /** More at the same time than people press buttons; a Slack that hangs must not pile them up. */
  private static final int AT_ONCE = 64;

  private static final int SERVER_ERROR = 500;

  private final MethodsClient methods;
  private final Reachability slack;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  Forms(MethodsClient methods, Reachability slack) {
    this.methods = methods;
    this.slack = slack;
  }

  /** Whether it is known beforehand that no form would open. */
  boolean areOutOfReach() {
    return slack.isLost();
  }

  /**
   * @param failed what to do when Slack has not opened it by then; nothing was recorded
   */
  void open(String triggerId, View view, Deadline deadline, Runnable failed) {
    later.execute(() -> {
      if (!isOpened(triggerId, view, deadline)) {
        failed.run();
      }
    });
  }

  /**
   * Lets an open form ask for other things. Not repeated when it gets lost: the form is still the
   * one it was, and whoever chooses again redraws it.
   */
  void redraw(String viewId, View anew) {
    later.execute(() -> {
      if (!room.tryAcquire()) {
        LOG.warn("A form was not redrawn: too many wait");
        return;
      }
      try {
        var answer = methods.viewsUpdate(r -> r.viewId(viewId).view(anew));
        slack.answered();
        if (!answer.isOk()) {
          LOG.warn("views.update answered {}", answer.getError());
        }
      } catch (IOException | SlackApiException failed) {
        LOG.warn("views.update did not come through: {}", failed.toString());
        report(failed);
      } finally {
        room.release();
      }
    });
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }

  private boolean isOpened(String triggerId, View view, Deadline deadline) {
    if (!room.tryAcquire()) {
      return false;
    }
    var call = later.submit(() -> methods.viewsOpen(r -> r.triggerId(triggerId).view(view)));
    try {
      var answer = call.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      slack.answered();
      return isFine(answer);
    } catch (TimeoutException late) {
      LOG.warn("views.open did not answer in time");
      slack.missed();
    } catch (ExecutionException failed) {
      LOG.warn("views.open did not come through: {}", String.valueOf(failed.getCause()));
      report(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      call.cancel(true);
      room.release();
    }
    return false;
  }

  private static boolean isFine(ViewsOpenResponse answer) {
    if (!answer.isOk()) {
      LOG.warn(
          "views.open answered {} {}",
          answer.getError(),
          answer.getResponseMetadata() == null ? "" : answer.getResponseMetadata().getMessages());
    }
    return answer.isOk();
  }

  private void report(@Nullable Throwable problem) {
    if (problem instanceof SlackApiException no && no.getResponse().code() < SERVER_ERROR) {
      slack.answered();
    } else {
      slack.missed();
    }
  }
}
