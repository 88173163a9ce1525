package dev.muster.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * Something that can break.
 *
 * @param owner the team that answers for it, in words
 * @param isPrivate whether its incidents are, unless whoever declares one says otherwise
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
