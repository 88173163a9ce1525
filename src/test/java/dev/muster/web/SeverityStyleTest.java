package dev.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Books;
import dev.muster.incident.SeverityCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityStyleTest {

  @Test
  void only_what_has_a_colour_of_its_own_is_filled_with_it() {
    var style = SeverityStyle.of(Books.severities("sev1: {colour: '#b00020'}\nsev3: {name: P3}"));

    assertThat(style)
        .contains(".badge.SEV1 {", "background: #b00020;", "color: #fff;")
        .doesNotContain("SEV2", "SEV3");
    assertThat(SeverityStyle.of(SeverityCatalog.USUAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"#000000, #fff", "#ffffff, #000", "#ffff00, #000", "#0000ff, #fff", "#757575, #fff"})
  void words_on_it_can_be_read(String colour, String words) {
    assertThat(SeverityStyle.words(colour)).isEqualTo(words);
  }
}
