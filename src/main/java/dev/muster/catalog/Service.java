package dev.muster.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * Something that can break.
 *
 * @param owner the team that answers for it, in words
 */
public record Service(String name, Optional<String> owner, Optional<URI> runbook) {}
