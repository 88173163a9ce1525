package dev.muster.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryKeyTest {

  @Test
  void the_same_delivery_has_the_same_key_and_another_has_another() {
    var key = DeliveryKey.of("command", "U1", "13.37.abc");

    assertThat(key).isEqualTo("command/U1/13.37.abc");
    assertThat(DeliveryKey.of("command", "U1", "13.37.abc")).isEqualTo(key);
    assertThat(DeliveryKey.of("click", "U1", "13.37.abc")).isNotEqualTo(key);
    assertThat(DeliveryKey.of("command", "U2", "13.37.abc")).isNotEqualTo(key);
  }

  @Test
  void without_an_id_nothing_counts_as_a_repeat() {
    assertThat(DeliveryKey.of("event", "", null)).isNotEqualTo(DeliveryKey.of("event", "", null));
    assertThat(DeliveryKey.of("event", "", " ")).isNotEqualTo(DeliveryKey.of("event", "", " "));
  }

  @Test
  void whatever_is_in_an_id_the_key_fits_its_column() {
    var long1 = "x".repeat(10_000) + "1";
    var long2 = "x".repeat(10_000) + "2";

    assertThat(DeliveryKey.of("form", "", long1))
        .hasSizeLessThan(255)
        .isNotEqualTo(DeliveryKey.of("form", "", long2))
        .isEqualTo(DeliveryKey.of("form", "", long1));
    assertThat(DeliveryKey.readable("a\u0000b é")).matches("[0-9a-f]{64}");
  }
}
