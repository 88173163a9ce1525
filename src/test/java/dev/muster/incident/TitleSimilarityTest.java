package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSimilarityTest {

  @ParameterizedTest
  @CsvSource({
    "Checkout is down, checkout down?",
    "Payments are failing in the EU, EU payment failures: payments refused",
    "Café login broken, cafe logins do not work",
    "Search, search is slow for everybody",
  })
  void the_same_outage_is_recognised_in_other_words(String one, String other) {
    assertThat(TitleSimilarity.of(one, other)).isTrue();
    assertThat(TitleSimilarity.of(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Checkout is down, Search is slow",
    "Checkout is slow, Search is slow",
    "The site is not up, The mail is not up to date and the queue is full",
    "'', Checkout is down",
    "is it on, is it on",
  })
  void what_only_shares_small_words_is_something_else(String one, String other) {
    assertThat(TitleSimilarity.of(one, other)).isFalse();
  }
}
