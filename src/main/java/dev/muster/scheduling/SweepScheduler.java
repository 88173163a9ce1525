package dev.muster.scheduling;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triggers the sweeps from startup, when the tables exist, until shutdown, before the connection
 * pool closes. Quartz plans by the wall clock: after that is set back, Quartz would wait until the
 * old time is reached again. So a thread that uses elapsed time checks every second and triggers
 * overdue sweeps again. A clock that can be moved runs every sweep at once when it is moved.
 */
@Singleton
class SweepScheduler {

  private static final Logger LOG = LoggerFactory.getLogger(SweepScheduler.class);

  private final Map<String, Sweep> sweeps;
  private final SweepRunner runner;
  private final SweepRuns runs;
  private final Optional<ClockOverride> clock;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sweep-watch").daemon().factory());
  private @Nullable Scheduler scheduler;

  SweepScheduler(SweepRunner runner, SweepRuns runs, Optional<ClockOverride> clock) {
    this.sweeps = runner.all().stream().collect(toMap(Sweep::name, each -> each));
    this.runner = runner;
    this.runs = runs;
    this.clock = clock;
  }

  @EventListener
  void start(StartupEvent event) throws SchedulerException {
    var started = new StdSchedulerFactory(settings()).getScheduler();
    started.setJobFactory((bundle, quartz) -> {
      var name = bundle.getJobDetail().getKey().getName();
      return new SweepJob(requireNonNull(sweeps.get(name)), runner);
    });
    for (var sweep : sweeps.values()) {
      runs.expect(sweep.name(), sweep.every());
      schedule(started, sweep);
    }
    started.start();
    scheduler = started;
    clock.ifPresent(given -> given.onMove().accept(runner::runAll));
    var unused = watch.scheduleWithFixedDelay(this::ringOverdue, 1, 1, TimeUnit.SECONDS);
  }

  @EventListener
  void stop(ShutdownEvent event) throws SchedulerException {
    watch.shutdown();
    if (scheduler != null) {
      // Does not wait: Quartz would also wait half a second for idle threads. The runner waits for
      // the sweeps.
      scheduler.shutdown(false);
    }
    runner.stop();
  }

  /** Never throws: the executor stops a periodic task that throws. */
  void ringOverdue() {
    var overdue = runs.overdue();
    if (overdue.isEmpty()) {
      return;
    }
    LOG.info("Triggered anew, as after a step of this machine's clock: {}", overdue);
    for (var name : overdue) {
      try {
        triggerAnew(requireNonNull(sweeps.get(name)));
      } catch (SchedulerException | RuntimeException e) {
        if (!watch.isShutdown()) {
          LOG.error("The sweep '{}' could not be triggered; it is tried again", name, e);
        }
      }
    }
  }

  Scheduler quartz() {
    return requireNonNull(scheduler);
  }

  private void triggerAnew(Sweep sweep) throws SchedulerException {
    if (quartz().rescheduleJob(new TriggerKey(sweep.name()), trigger(sweep)) == null) {
      schedule(quartz(), sweep);
    }
  }

  private static void schedule(Scheduler quartz, Sweep sweep) throws SchedulerException {
    var job = newJob(SweepJob.class).withIdentity(sweep.name()).build();
    quartz.scheduleJob(job, trigger(sweep));
  }

  /** Fires at once, and then at every interval. */
  private static Trigger trigger(Sweep sweep) {
    return newTrigger()
        .withIdentity(sweep.name())
        .withSchedule(
            simpleSchedule()
                .withIntervalInMilliseconds(sweep.every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  private Properties settings() {
    var settings = new Properties();
    settings.setProperty(
        "org.quartz.scheduler.instanceName", "muster-" + System.identityHashCode(this));
    settings.setProperty(
        "org.quartz.threadPool.threadCount", String.valueOf(Math.max(1, sweeps.size())));
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    return settings;
  }
}
