package dev.muster.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * A configured service.
 *
 * @param owner the responsible team, as free text
 * @param isPrivate whether its incidents are private unless the declaration says otherwise
 */
public record Service(
    String name, Optional<String> owner, Optional<URI> runbook, boolean isPrivate) {

  public Service(String name, Optional<String> owner, Optional<URI> runbook) {
    this(name, owner, runbook, false);
  }

  public ServiceName called() {
    return ServiceName.stored(name);
  }
}
