package dev.muster.selfcheck;

import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;

/**
 * Separate from {@code /health}, which load balancers use: a stuck row is no reason to take this
 * process out of service, and another replica would report the same.
 */
@Endpoint(id = "audit", defaultSensitive = false)
class SelfCheckEndpoint {

  private final SelfCheckSweep audit;

  SelfCheckEndpoint(SelfCheckSweep audit) {
    this.audit = audit;
  }

  @Read
  SelfCheckReport report() {
    return audit.report();
  }
}
