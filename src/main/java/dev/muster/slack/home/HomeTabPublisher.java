package dev.muster.slack.home;

import com.slack.api.model.view.View;
import dev.muster.actionitem.ActionItems;
import dev.muster.follower.Followers;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.Viewer;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Priority;
import dev.muster.people.PersonId;
import dev.muster.reminder.Reminders;
import dev.muster.slack.webapi.RateLimiter;
import dev.muster.slack.webapi.SlackCalls;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes Home tabs in threads of its own. A tab that was not published can be requested again by
 * opening it.
 */
@Singleton
public class HomeTabPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(HomeTabPublisher.class);

  private static final String PUBLISH = "views.publish";
  private static final int TRIES = 3;

  /** Limits the database load, because many people open the tab during an incident. */
  private static final int AT_ONCE = 4;

  private static final int WAITING = 1000;

  /** The newest incidents among which those of other people are searched. */
  private static final int LOOKED_AT = 100;

  private final Incidents incidents;
  private final ActionItems items;
  private final Reminders reminders;
  private final Followers followers;
  private final IncidentChannels channels;
  private final SlackCalls calls;
  private final RateLimiter limiter;
  private final InstantSource clock;

  /**
   * Requests per person since the tab was last read from the database; a tab is never published
   * twice at the same time.
   */
  private final ConcurrentMap<PersonId, Integer> asked = new ConcurrentHashMap<>();

  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  HomeTabPublisher(
      Incidents incidents,
      ActionItems items,
      Reminders reminders,
      Followers followers,
      IncidentChannels channels,
      SlackCalls calls,
      RateLimiter limiter,
      InstantSource clock) {
    this.incidents = incidents;
    this.items = items;
    this.reminders = reminders;
    this.followers = followers;
    this.channels = channels;
    this.calls = calls;
    this.limiter = limiter;
    this.clock = clock;
  }

  /** Publishes the current state soon; returns at once. */
  public void show(PersonId viewer) {
    if (asked.size() >= WAITING) {
      LOG.warn("A Home tab was left out: too many wait");
      return;
    }
    if (asked.merge(viewer, 1, Integer::sum) == 1) {
      later.execute(() -> publish(viewer, TRIES));
    }
  }

  @EventListener
  void stop(ShutdownEvent event) {
    later.shutdown();
  }

  private void publish(PersonId viewer, int tries) {
    var now = clock.instant();
    var opens = limiter.take(PUBLISH, Priority.INTERACTIVE, now);
    if (opens.isPresent()) {
      again(viewer, tries, Duration.between(now, opens.get()));
      return;
    }
    asked.put(viewer, 1);
    var wait = tryToPublish(viewer);
    if (wait.isPresent() && tries > 1) {
      again(viewer, tries - 1, wait.get());
    } else if (asked.computeIfPresent(viewer, (same, times) -> times > 1 ? 1 : null) != null) {
      publish(viewer, TRIES);
    }
  }

  private void again(PersonId viewer, int tries, Duration wait) {
    CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, later)
        .execute(() -> publish(viewer, tries));
  }

  /** The wait before the next try; empty when the tab was published or a retry cannot help. */
  private Optional<Duration> tryToPublish(PersonId viewer) {
    room.acquireUninterruptibly();
    try {
      var view = view(viewer, clock.instant());
      calls.ask(
          PUBLISH,
          Optional.empty(),
          false,
          methods -> methods.viewsPublish(r -> r.userId(viewer.value()).view(view)));
    } catch (EffectNotDone problem) {
      LOG.warn("A Home tab was not published: {}", problem.problem());
      return problem.retryAfter();
    } catch (RuntimeException e) {
      LOG.warn("A Home tab was not published", e);
    } finally {
      room.release();
    }
    return Optional.empty();
  }

  private View view(PersonId viewer, Instant now) {
    var theirs = incidents.involving(viewer, Status.OPEN, HomeView.MOST + 1);
    var followed = followed(viewer, theirs);
    var others =
        incidents.list(new Viewer.Known(viewer), Status.OPEN, Long.MAX_VALUE, LOOKED_AT).stream()
            .filter(each -> !each.participants().contains(viewer) && !followed.contains(each))
            .limit(HomeView.MOST + 1)
            .toList();
    var shown =
        Stream.of(theirs, followed, others).flatMap(List::stream).map(Incident::number).toList();
    return HomeView.of(
        new HomeView.Sight(
            theirs,
            followed,
            others,
            items.open(viewer, Optional.empty(), HomeView.MOST + 1),
            channels.of(shown),
            dues(theirs),
            now));
  }

  /** Leaves out incidents that the person takes part in. */
  private List<Incident> followed(PersonId viewer, List<Incident> theirs) {
    return followers.openFor(viewer, HomeView.MOST + 1 + theirs.size()).stream()
        .filter(each -> !theirs.contains(each))
        .limit(HomeView.MOST + 1)
        .toList();
  }

  private Map<IncidentNumber, Instant> dues(List<Incident> theirs) {
    var dues = new HashMap<IncidentNumber, Instant>();
    theirs.forEach(
        each -> reminders.of(each.number()).ifPresent(due -> dues.put(each.number(), due.dueAt())));
    return dues;
  }
}
