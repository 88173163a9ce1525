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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Rings every sweep from the start, when the tables exist, until the shutdown, before the pool
 * closes.
 */
@Singleton
class QuartzBell {

  private final Map<String, Sweep> sweeps;
  private final InstantSource clock;
  private @Nullable Scheduler scheduler;

  QuartzBell(List<Sweep> sweeps, InstantSource clock) {
    this.sweeps = sweeps.stream().collect(toMap(Sweep::name, each -> each));
    this.clock = clock;
  }

  @EventListener
  void start(StartupEvent event) throws SchedulerException {
    var started = new StdSchedulerFactory(settings()).getScheduler();
    started.setJobFactory((bundle, quartz) -> {
      var name = bundle.getJobDetail().getKey().getName();
      return new SweepJob(requireNonNull(sweeps.get(name)), clock);
    });
    for (var sweep : sweeps.values()) {
      started.scheduleJob(
          newJob(SweepJob.class).withIdentity(sweep.name()).build(),
          newTrigger()
              .withSchedule(
                  simpleSchedule()
                      .withIntervalInMilliseconds(sweep.every().toMillis())
                      .repeatForever()
                      .withMisfireHandlingInstructionNextWithRemainingCount())
              .build());
    }
    started.start();
    scheduler = started;
  }

  @EventListener
  void stop(ShutdownEvent event) throws SchedulerException {
    if (scheduler != null) {
      scheduler.shutdown(true);
    }
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
