package dev.muster.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "https://meet.example.com/incident-{number}, https://meet.example.com/incident-42",
    "http://10.0.0.1/{date}/{number}?n={number}, http://10.0.0.1/2026-03-28/42?n=42",
    "https://example.com, https://example.com",
  })
  void it_is_filled_in_for_an_incident(String template, String address) {
    assertThat(LinkTemplate.read(template).of(Examples.declared())).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://meet.example.com/{title}, has {title}; there are {number} and {date}.",
    "https://meet.example.com/{number, has {number; there are {number} and {date}.",
    "javascript:alert({number}), is not an address",
    "meet.example.com/{number}, is not an address",
    "https://meet.example.com/a b, is not an address",
    "https://meet.example.com/a|b, is not an address",
    "'', is not an address",
  })
  void what_makes_no_address_is_refused(String template, String why) {
    assertThatThrownBy(() -> LinkTemplate.read(template))
        .isInstanceOfSatisfying(
            InvalidTemplate.class, e -> assertThat(e.problem()).startsWith(why));
  }
}
