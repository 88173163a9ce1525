package dev.muster.selfcheck;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Optional;

/**
 * @param url the address of the external monitor; may contain a secret
 */
@ConfigurationProperties("muster.heartbeat")
record HeartbeatSettings(Optional<URI> url) {

  /** Leaves out the address, which may contain a secret. */
  @Override
  public String toString() {
    return "HeartbeatSettings";
  }
}
