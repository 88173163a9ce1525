package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLabelsTest {

  @Test
  void a_label_stands_alone_or_in_a_sentence() {
    assertThat(StatusLabels.USUAL.label(Status.MONITORING)).isEqualTo("Monitoring");
    assertThat(StatusLabels.USUAL.inSentence(Status.MONITORING)).isEqualTo("monitoring");
    assertThat(StatusLabels.USUAL.inSentence(Status.TRIAGE)).isEqualTo("in triage");
  }

  @Test
  void what_is_set_is_what_it_is_called_and_the_others_stay() {
    var book =
        Books.statuses(
            """
            monitoring:
              name: Fixed in QA
            resolved:
              badge: ":tada:"
            """);

    assertThat(book.label(Status.MONITORING)).isEqualTo("Fixed in QA");
    assertThat(book.inSentence(Status.MONITORING)).isEqualTo("fixed in QA");
    assertThat(book.badge(Status.MONITORING)).isEmpty();
    assertThat(book.label(Status.RESOLVED)).isEqualTo("Resolved");
    assertThat(book.badge(Status.RESOLVED)).contains(":tada:");
  }

  @Test
  void without_a_word_all_is_as_usual() {
    assertThat(Books.statuses("")).isEqualTo(StatusLabels.USUAL);
  }

  @Test
  void two_may_change_their_names() {
    var book = Books.statuses("identified: {name: Monitoring}\nmonitoring: {name: Identified}");

    assertThat(book.label(Status.IDENTIFIED)).isEqualTo("Monitoring");
    assertThat(book.label(Status.MONITORING)).isEqualTo("Identified");
  }

  @Test
  void a_name_has_up_to_forty_characters() {
    var longest = "W".repeat(40);

    assertThat(Books.statuses("closed: {name: %s}".formatted(longest)).label(Status.CLOSED))
        .isEqualTo(longest);
    refused("closed: {name: %sW}".formatted(longest), "muster.statuses.closed.name is “WWW");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mitigated: {name: Fixed}                   | muster.statuses.mitigated is not known; there are triage, investigating,
          monitoring: {title: Fixed}                 | muster.statuses.monitoring.title is not known; there are badge, name.
          monitoring: Mitigated                      | muster.statuses.monitoring has neither a name nor a badge.
          monitoring: {name: ""}                     | muster.statuses.monitoring.name is “”; write
          monitoring: {name: "  "}                   | muster.statuses.monitoring.name is “”; write
          monitoring: {name: "<!channel>"}           | muster.statuses.monitoring.name is “<!channel>”
          monitoring: {name: "*loud*"}               | muster.statuses.monitoring.name is “*loud*”
          monitoring: {name: resolved}               | muster.statuses.monitoring.name is “resolved”, which already means resolved.
          monitoring: {name: X} ; closed: {name: x}  | muster.statuses.monitoring.name is “X”, which already means closed.
          closed: {badge: "!!"}                      | muster.statuses.closed.badge is “!!”
          """)
  void what_cannot_work_is_refused_by_its_setting(String yaml, String problem) {
    refused(yaml.replace(" ; ", "\n"), problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"investigating", "identified", "monitoring"})
  void while_people_work_on_it_the_severity_is_what_shows(String status) {
    assertThatThrownBy(() -> Books.statuses(status + ": {badge: ':eyes:'}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "muster.statuses.%s.badge cannot be set: while people work on an incident, its"
                + " severity's is shown. For example: muster.statuses.resolved.badge: \":tada:\"",
            status);
  }

  private static void refused(String yaml, String problem) {
    assertThatThrownBy(() -> Books.statuses(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(problem)
        .hasMessageEndingWith("For example: muster.statuses.monitoring.name: Mitigated");
  }
}
