package dev.muster.selfcheck;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.util.Optional;

/**
 * @param url who waits to hear that all is well; what is in it may be a secret
 */
@ConfigurationProperties("muster.heartbeat")
record HeartbeatSettings(Optional<URI> url) {

  /** Never prints a secret. */
  @Override
  public String toString() {
    return "HeartbeatSettings";
  }
}
