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

/** Records on the audit log which version has started. */
@Singleton
class StartupRecord implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(StartupRecord.class);

  private final AuditLog log;
  private final InstantSource clock;

  StartupRecord(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** If the database is unavailable, the failure is logged and the start continues. */
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
