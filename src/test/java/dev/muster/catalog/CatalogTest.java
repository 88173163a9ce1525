package dev.muster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(catalog.anyPrivate(names("checkout", "payments"))).isTrue();
    assertThat(catalog.anyPrivate(names("checkout", "pay"))).isFalse();
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
  void a_service_is_found_by_its_whole_name_however_it_is_written() {
    var catalog = bean(Catalog.class);

    assertThat(catalog.named(ServiceName.of("payments"))).isPresent();
    assertThat(catalog.named(ServiceName.of("pay"))).isEmpty();
    for (var same : List.of("Payments", " payments\u00a0", "pay\u200bments\u202e", "ｐａｙｍｅｎｔｓ")) {
      assertThat(catalog.spelled(ServiceName.of(same)).text()).as(same).isEqualTo("payments");
    }
    assertThat(catalog.spelled(ServiceName.of(" Search ")).text()).isEqualTo("Search");
  }

  @Test
  void what_reads_like_a_private_service_is_private_in_doubt() {
    var catalog = bean(Catalog.class);

    for (var doubtful :
        List.of("PAYMENTS!", "páyments", "pay-ments", "payments api", "eu/payments", "pаyments")) {
      assertThat(catalog.anyPrivate(names(doubtful))).as(doubtful).isTrue();
    }
    for (var other :
        List.of("repayments", "pay", "checkout", "search", "決済API", "Касса checkout")) {
      assertThat(catalog.anyPrivate(names(other))).as(other).isFalse();
    }
  }

  @Test
  void what_is_configured_says_itself_whether_it_is_private() {
    var catalog = catalog("payments", "payments-api");

    assertThat(catalog.anyPrivate(names("Payments API"))).isFalse();
    assertThat(catalog.anyPrivate(names("payments_api", "Payments"))).isTrue();
  }

  @Test
  void names_that_people_cannot_tell_apart_are_refused() {
    assertThatThrownBy(() -> catalog("data-warehouse", "Data Warehouse"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "muster.services has “Data Warehouse” and “data-warehouse”, which are one name");
    assertThatThrownBy(() -> catalog("\u200b"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("muster.services has “”; name a service in 1 to 120 characters.");
  }

  @Test
  void without_configuration_there_are_no_services() {
    assertThat(new Catalog(List.of(), mock(Environment.class)).services()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "muster.services.payroll.privat | true | muster.services.payroll.privat is not known;"
            + " below",
        "muster.services.eu.payroll.private | true | muster.services.eu.payroll.private is not"
            + " known",
        "muster.services.payroll.private | | muster.services.payroll.private is neither true nor",
        "muster.services.Payments.private | false | muster.services has “",
      })
  void a_setting_that_would_restrict_nobody_is_refused(
      String setting, String value, String sentence) {
    var given = new HashMap<String, Object>();
    given.put("muster.services.payments.owner", "Team Money");
    given.put(setting, value);
    try (var environment = new DefaultEnvironment(() -> List.of("test"))) {
      environment.addPropertySource(PropertySource.of("a file", given));
      environment.start();

      assertThatThrownBy(() -> new Catalog(List.of(), environment))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith(sentence);
    }
  }

  /** Of which the first is private. */
  private static Catalog catalog(String... names) {
    var environment = mock(Environment.class);
    when(environment.getProperty("muster.services.%s.private".formatted(names[0]), String.class))
        .thenReturn(Optional.of("true"));
    return new Catalog(
        Stream.of(names).map(each -> new ServiceSettings(each, null, null)).toList(), environment);
  }

  private static List<ServiceName> names(String... typed) {
    return Stream.of(typed).map(ServiceName::of).toList();
  }
}
