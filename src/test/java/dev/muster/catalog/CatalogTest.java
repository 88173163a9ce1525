package dev.muster.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {

  @Test
  void services_are_read_from_the_configuration_and_sorted_by_name() {
    var catalog =
        configured(
            Map.of(
                "muster.services.payments.owner", "Team Money",
                "muster.services.payments.runbook", "https://wiki.example/payments",
                "muster.services.checkout.owner", "Team Shop"));

    assertThat(catalog.services())
        .containsExactly(
            new Service("checkout", Optional.of("Team Shop"), Optional.empty()),
            new Service(
                "payments",
                Optional.of("Team Money"),
                Optional.of(URI.create("https://wiki.example/payments"))));
  }

  @Test
  void a_service_is_found_by_its_whole_name() {
    var catalog = configured(Map.of("muster.services.payments.owner", "Team Money"));

    assertThat(catalog.named("payments")).isPresent();
    assertThat(catalog.named("pay")).isEmpty();
    assertThat(catalog.named("Payments")).isEmpty();
  }

  @Test
  void without_configuration_there_are_no_services() {
    assertThat(configured(Map.of()).services()).isEmpty();
  }

  private static Catalog configured(Map<String, Object> settings) {
    try (var context =
        ApplicationContext.builder()
            .properties(settings)
            .properties(
                Map.of(
                    "flyway.enabled", "false",
                    "muster.database.url", "jdbc:h2:mem:unused"))
            .build()
            .start()) {
      return context.getBean(Catalog.class);
    }
  }
}
