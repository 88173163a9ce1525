package dev.muster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest extends DatabaseContract {

  CatalogTest() {
    super(TestDatabase.h2());
  }

  @Override
  protected void prepare(ApplicationContextBuilder builder) {
    builder.properties(
        Map.of(
            "muster.services.payments.owner", "Team Money",
            "muster.services.payments.runbook", "https://wiki.example/payments",
            "muster.services.checkout.owner", "Team Shop",
            "muster.services.payments.private", "true"));
  }

  @Test
  void services_are_read_from_the_configuration_and_sorted_by_name() {
    assertThat(bean(Catalog.class).services())
        .containsExactly(
            new Service("checkout", Optional.of("Team Shop"), Optional.empty()),
            new Service(
                "payments",
                Optional.of("Team Money"),
                Optional.of(URI.create("https://wiki.example/payments")),
                true));
  }

  @Test
  void one_private_service_is_enough() {
    var catalog = bean(Catalog.class);

    assertThat(catalog.anyPrivate()).isTrue();
    assertThat(catalog.anyPrivate(List.of("checkout", "payments"))).isTrue();
    assertThat(catalog.anyPrivate(List.of("checkout", "pay"))).isFalse();
  }

  @Test
  void what_is_neither_private_nor_not_is_refused() {
    var environment = mock(Environment.class);
    when(environment.getProperty("muster.services.payroll.private", String.class))
        .thenReturn(Optional.of("yes please"));

    assertThatThrownBy(
            () -> new Catalog(List.of(new ServiceSettings("payroll", null, null)), environment))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "muster.services.payroll.private is neither true nor false. For example:"
                + " muster.services.payroll.private: true");
  }

  @Test
  void a_service_is_found_by_its_whole_name() {
    assertThat(bean(Catalog.class).named("payments")).isPresent();
    assertThat(bean(Catalog.class).named("pay")).isEmpty();
    assertThat(bean(Catalog.class).named("Payments")).isEmpty();
  }

  @Test
  void without_configuration_there_are_no_services() {
    assertThat(new Catalog(List.of(), mock(Environment.class)).services()).isEmpty();
  }
}
