package dev.muster.runbook;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

@Factory
class RunbookLibraryFactory {

  @Singleton
  RunbookLibrary library(RunbookSettings settings) {
    return settings
        .folder()
        .map(RunbookLibrary::read)
        .orElseGet(() -> new RunbookLibrary(List.of()));
  }
}
