package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubcommandsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "done 1",
        "Done #2",
        "list",
        "1",
        "2 done",
        "close it",
        "delete last",
        "assign 2 <@U0TOM|tom>",
        "help"
      })
  void what_asks_for_a_list_or_does_something_to_an_entry(String words) {
    assertThat(Subcommands.areOfAList(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add an alert on lag",
        "Close the open ports",
        "List all certificates that end this year",
        "done with the migration, now remove the flag",
        "update runbook",
        "assign an owner to the queue <@U0TOM|tom>",
        "3 replicas instead of 1",
        "Restart"
      })
  void what_people_want_done_is_text(String words) {
    assertThat(Subcommands.areOfAList(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "delete 3", "undo last", "help"})
  void what_asks_for_the_timeline(String words) {
    assertThat(Subcommands.areOfTheTimeline(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "done 1", "open", "all clear", "show must go on", "closed", "3"})
  void what_may_well_be_noted(String words) {
    assertThat(Subcommands.areOfTheTimeline(words)).isFalse();
  }

  @Test
  void long_words_are_text() {
    assertThat(Subcommands.areOfAList("done 1" + " ".repeat(5_000) + "x")).isFalse();
  }
}
