package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemDeadlinesTest {

  @Test
  void what_was_bad_is_written_down_within_five_days() {
    var deadlines = read("");

    assertThat(deadlines).isEqualTo(PostmortemDeadlines.USUAL);
    assertThat(deadlines.of(Severity.SEV1)).contains(Duration.ofDays(5));
    assertThat(deadlines.of(Severity.SEV3)).isEmpty();
  }

  @Test
  void an_operator_says_otherwise() {
    var deadlines =
        read(
            """
            sev1: {postmortem: 48h}
            sev2: {postmortem: none}
            sev3: {postmortem: 10d}
            """);

    assertThat(deadlines.of(Severity.SEV1)).contains(Duration.ofDays(2));
    assertThat(deadlines.of(Severity.SEV2)).isEmpty();
    assertThat(deadlines.of(Severity.SEV3)).contains(Duration.ofDays(10));
    assertThatThrownBy(() -> read("sev1: {postmortem: soon}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "muster.severities.sev1.postmortem is “soon”; write how long, or none. For example:"
                + " muster.severities.sev1.postmortem: 5d");
  }

  @Test
  void it_counts_from_the_resolution() {
    var open = Examples.declared();
    var resolved = open.resolve(Resolution.WITHOUT_DETAILS, ADA, NOON.plusSeconds(60)).incident();
    var closed = resolved.close(ADA, NOON.plusSeconds(120)).incident();
    var due = NOON.plusSeconds(60).plus(Duration.ofDays(5));

    assertThat(PostmortemDeadlines.USUAL.due(open)).isEmpty();
    assertThat(PostmortemDeadlines.USUAL.due(resolved)).contains(due);
    assertThat(PostmortemDeadlines.USUAL.due(closed)).contains(due);
    assertThat(PostmortemDeadlines.USUAL.due(closed.reopen(ADA, NOON).incident())).isEmpty();
    assertThat(read("sev2: {postmortem: 0s}").due(closed)).isEmpty();
  }

  @Test
  void what_is_put_on_record_late_counts_from_then() {
    var over = NOON.minus(Duration.ofDays(20));
    var declaration =
        new Declaration(
            "key",
            new Title("Was down"),
            Severity.SEV2,
            List.of(),
            Visibility.OPEN,
            "",
            ADA,
            IncidentKind.REAL,
            false,
            new RetrospectiveTimes(over, over));
    var past =
        Incident.declare(
                new IncidentNumber(7), declaration, SeverityCatalog.USUAL, StatusLabels.USUAL, NOON)
            .incident();

    assertThat(PostmortemDeadlines.USUAL.due(past)).contains(NOON.plus(Duration.ofDays(5)));
  }

  private static PostmortemDeadlines read(String yaml) {
    return new PostmortemDeadlinesFactory().postmortemDeadlines(Books.file("severities", yaml));
  }
}
