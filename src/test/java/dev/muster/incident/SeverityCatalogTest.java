package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityCatalogTest {

  private static final String FACES =
      """
      sev1:
        name: P1
        meaning: Customers cannot pay
        badge: ":red_circle:"
        colour: "#b00020"
      sev2: {name: P2}
      sev4: {offered: false}
      """;

  @Test
  void a_face_is_given_to_what_stays_the_same_severity() {
    var book = Books.severities(FACES);

    var worst = book.all().getFirst();
    assertThat(worst).isEqualTo(Severity.SEV1).hasToString("P1");
    assertThat(worst.key()).isEqualTo("SEV1");
    assertThat(worst.meaning()).isEqualTo("Customers cannot pay");
    assertThat(worst.badge()).isEqualTo(":red_circle:");
    assertThat(worst.colour()).contains("#b00020");
    assertThat(book.now(Severity.SEV2).meaning()).isEqualTo("degraded, or a subset of users");
    assertThat(book.offered()).extracting(Severity::name).containsExactly("P1", "P2", "SEV3");
    assertThat(book.argument()).isEqualTo("P1, P2 or SEV3");
    assertThat(book.explained()).startsWith("P1 (Customers cannot pay), P2 (degraded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1", "p1", "sev1", "SEV-1", "1", " P1 "})
  void it_is_read_by_its_name_and_by_its_key(String typed) {
    assertThat(Books.severities(FACES).read(typed)).contains(Severity.SEV1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sev4", "4", "p3", "high", ""})
  void what_is_not_offered_is_not_understood(String typed) {
    assertThat(Books.severities(FACES).read(typed)).isEmpty();
  }

  @Test
  void without_a_word_all_is_as_usual() {
    var book = Books.severities("");

    assertThat(book.offered()).isEqualTo(Severity.USUAL).isEqualTo(book.all());
    assertThat(book.argument()).isEqualTo("sev1-4");
    assertThat(book.inDoubt()).isEqualTo(Severity.SEV2);
  }

  @Test
  void where_one_is_not_offered_the_next_worse_one_stands_in() {
    assertThat(Books.severities(FACES).nearest(Severity.SEV4)).isEqualTo(Severity.SEV3);
    var little = Books.severities("sev1: {offered: false}\nsev2: {offered: false}");
    assertThat(little.inDoubt()).isEqualTo(Severity.SEV3);
    assertThat(little.argument()).isEqualTo("SEV3 or SEV4");
  }

  @Test
  void a_fact_is_read_with_what_its_severities_are_called_by_now() {
    var stored = new JsonColumn<>(IncidentEvent.class);
    var fact = new IncidentEvent.SeverityChanged(Severity.SEV2, Severity.SEV1);
    var json = stored.write(fact);

    assertThat(json).contains("\"from\":\"SEV2\"", "\"to\":\"SEV1\"");
    assertThat(stored.naming(RoleCatalog.USUAL, Books.severities(FACES)).read(json))
        .isEqualTo(fact)
        .hasToString("SeverityChanged[from=P2, to=P1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sev5: {name: P5}                        | muster.severities.sev5 is not known
          sev1: {color: "#b00020"}                | muster.severities.sev1.color is not known
          sev1: {colour: red}                     | muster.severities.sev1.colour is “red”
          sev1: {name: Very bad}                  | muster.severities.sev1.name is “Very bad”
          sev1: {name: sev2}                      | muster.severities.sev1.name is “sev2”, which already means SEV2
          sev1: {name: X} ; sev2: {name: x}    | muster.severities.sev1.name is “X”, which already means SEV2
          sev1: {meaning: "<!channel>"}           | muster.severities.sev1.meaning is “<!channel>”
          sev1: {badge: "!!"}                     | muster.severities.sev1.badge is “!!”
          sev1: {offered: sometimes}              | muster.severities.sev1.offered is neither
          """)
  void what_cannot_work_is_refused_by_its_setting(String yaml, String problem) {
    refused(yaml.replace(" ; ", "\n"), problem);
  }

  @Test
  void one_at_least_is_offered() {
    var none = "sev%d: {offered: false}\n";

    refused(
        none.formatted(1) + none.formatted(2) + none.formatted(3) + none.formatted(4),
        "muster.severities offer none");
  }

  private static void refused(String yaml, String problem) {
    assertThatThrownBy(() -> Books.severities(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(problem)
        .hasMessageEndingWith("For example: muster.severities.sev1.name: P1");
  }
}
