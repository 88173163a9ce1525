package dev.muster.slack.blockkit;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Examples;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Narrator;
import dev.muster.incident.Role;
import dev.muster.incident.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

  @ParameterizedTest
  @CsvSource({
    "<!channel>, &lt;!channel&gt;",
    "<!here|here>, &lt;!here|here&gt;",
    "<@U1>, &lt;@U1&gt;",
    "<#C1>, &lt;#C1&gt;",
    "<!subteam^S1>, &lt;!subteam^S1&gt;",
    "<https://evil.example|bank>, &lt;https://evil.example|bank&gt;",
    "&lt;, &amp;lt;",
    "&amp;lt;!channel&amp;gt;, &amp;amp;lt;!channel&amp;amp;gt;",
    "a & b, a &amp; b",
    "\"quoted\" 'words' 🔥, \"quoted\" 'words' 🔥",
  })
  void what_people_wrote_is_shown_as_they_wrote_it_and_pings_nobody(
      String written, String escaped) {
    assertThat(Mrkdwn.escape(written)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<!channel> & <@U1> &lt;", "&&&<<<>>>"})
  void a_reader_sees_exactly_what_was_written(String written) {
    assertThat(
            Mrkdwn.escape(written).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .isEqualTo(written);
  }

  @Test
  void people_channels_and_moments_are_written_in_slacks_own_way() {
    assertThat(Mrkdwn.mention(ADA)).isEqualTo("<@U0ADA>");
    assertThat(Mrkdwn.channel("C0123")).isEqualTo("<#C0123>");
    assertThat(Mrkdwn.at(NOON))
        .isEqualTo("<!date^1774699200^{date_short_pretty}, {time}|2026-03-28 12:00 UTC>");
    assertThat(Mrkdwn.time(NOON)).isEqualTo("<!date^1774699200^{time}|2026-03-28 12:00 UTC>");
  }

  @Test
  void a_narration_mentions_people_and_escapes_their_words() {
    assertThat(tell(new IncidentEvent.NoteAdded("<!channel> & <@U1>")))
        .isEqualTo("<@U0ADA> noted: &lt;!channel&gt; &amp; &lt;@U1&gt;");
    assertThat(tell(new IncidentEvent.RoleAssigned(Role.SCRIBE, GRACE, null)))
        .isEqualTo("<@U0ADA> made <@U0GRACE> scribe");
  }

  @Test
  void a_text_is_cut_and_linked_by_nobodys_guess() {
    var text = Mrkdwn.text("x".repeat(3001));

    assertThat(text.getText()).hasSize(3000);
    assertThat(text.getVerbatim()).isTrue();
  }

  private static String tell(IncidentEvent event) {
    return Mrkdwn.tell(
        Narrator.tell(new TimelineEntry(1, Examples.declared().number(), event, ADA, NOON, NOON)));
  }
}
