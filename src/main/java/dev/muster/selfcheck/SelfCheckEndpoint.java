package dev.muster.selfcheck;

import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;

/**
 * Apart from {@code /health}, by which load balancers decide: one row that is stuck is no reason to
 * take this process away from everybody, and the next one would say the same.
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
