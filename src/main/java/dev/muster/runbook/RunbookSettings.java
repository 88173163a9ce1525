package dev.muster.runbook;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;

/**
 * @param folder the folder with the runbooks; empty for none
 */
@ConfigurationProperties("muster.runbooks")
record RunbookSettings(Optional<Path> folder) {}
