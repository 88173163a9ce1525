package dev.muster.runbook;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

@Factory
class ShelfFactory {

  @Singleton
  Shelf shelf(RunbookSettings settings) {
    return settings.folder().map(Shelf::read).orElseGet(() -> new Shelf(List.of()));
  }
}
