package dev.muster.auditlog;

import dev.muster.logging.ExceptionText;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes which version has begun to work here. */
@Singleton
class StartupRecord implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(StartupRecord.class);

  private final AuditLog log;
  private final InstantSource clock;

  StartupRecord(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** A database that is gone by now stops no start: everything else waits for it, too. */
  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    try {
      log.record("process-started", null, Optional.empty(), version(), clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("The start is not on the audit log: {}", ExceptionText.brief(e));
    }
  }

  private static String version() {
    return Objects.requireNonNullElse(
        StartupRecord.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
