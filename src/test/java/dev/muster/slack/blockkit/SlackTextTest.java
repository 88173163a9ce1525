package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest extends DatabaseContract {

  SlackTextTest() {
    super(TestDatabase.sharedH2());
  }

  @BeforeEach
  void meet() {
    bean(People.class).hearOf(new PersonId("U1"), "Maya $1 \\Lindqvist", clock.instant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "ask <@U1> and <@U1|maya> → ask @Maya $1 \\Lindqvist and @Maya $1 \\Lindqvist",
        "ask <@U404|ghost> → ask @U404",
        "see <#C1|general> or <#G2> or <#C3|> → see #general or #G2 or #C3",
        "<!subteam^S1|@ops> <!subteam^S1|ops> <!subteam^S1> → @ops @ops @group",
        "<!channel> <!here|here> <!everyone> → @channel @here @everyone",
        "<!date^1774699200^{time}|12:00 UTC> → 12:00 UTC",
        "<https://a.example/x?y=1&amp;z=2> → https://a.example/x?y=1&z=2",
        "<https://a.example|the wiki> → the wiki (https://a.example)",
        "<mailto:a@b.example|a@b.example> → a@b.example (mailto:a@b.example)",
        "1 &lt; 2 &amp;&amp; 3 &gt; 2 → 1 < 2 && 3 > 2",
        "typed &lt;!channel&gt; by hand → typed <!channel> by hand",
        "typed &amp;lt; by hand → typed &lt; by hand",
        "costs $5 \\ more → costs $5 \\ more",
        "unknown <!thing^1> stays → unknown <!thing^1> stays",
        "no < markup > at all → no < markup > at all",
      })
  void what_people_wrote_is_read_as_they_meant_it(String raw, String meant) {
    assertThat(text().plain(raw)).isEqualTo(meant);
  }

  @Test
  void a_label_is_not_unfolded_twice() {
    assertThat(text().plain("<https://a.example|&lt;@U1&gt;>"))
        .isEqualTo("<@U1> (https://a.example)");
  }

  @Test
  void what_no_message_of_slacks_is_long_enough_for_is_cut_before_it_is_read() {
    assertThat(text().plain("x".repeat(40_000))).hasSize(40_000);
    assertThat(text().plain("x".repeat(39_998) + "<@U1>")).endsWith("x<@").hasSize(40_000);
  }

  @Test
  void names_make_no_text_longer_than_a_message() {
    assertThat(text().plain("<@U1>".repeat(8_000))).startsWith("@Maya").hasSize(40_000);
  }

  @Test
  void a_mention_of_nobody_that_could_be_stays_as_it_is() {
    var longest = "U" + "A".repeat(63);
    assertThat(text().plain("<@%s> <@%sA>".formatted(longest, longest)))
        .isEqualTo("@%s <@%sA>".formatted(longest, longest));
  }

  @Test
  void a_long_text_is_read_quickly() {
    var text = "<https://a.example|".repeat(2000) + "<".repeat(20_000);

    assertThat(text().plain(text)).contains("a.example");
  }

  private SlackText text() {
    return new SlackText(bean(People.class));
  }
}
