package dev.muster.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.Examples;
import dev.muster.incident.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextCommandsTest {

  /** The table that is held to be what help shows. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `/incident (\\w+)");

  @Test
  void outside_an_incident_help_is_called_for_first() {
    assertThat(NextCommands.words(Optional.empty())).containsExactly("declare", "list");
  }

  @Test
  void without_a_commander_somebody_takes_command_first() {
    assertThat(NextCommands.words(Optional.of(Examples.declared()))).startsWith("role", "update");
  }

  @ParameterizedTest
  @EnumSource
  void each_is_a_command_there_is_and_named_once(Status status) throws Exception {
    var known = new TreeSet<String>();
    COMMAND
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(each -> known.add(each.group(1)));

    assertThat(NextCommands.words(Optional.of(Examples.in(status))))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_over_is_not_updated_and_what_is_not_is_not_reopened(Status status) {
    var words = NextCommands.words(Optional.of(Examples.in(status)));

    assertThat(words.contains("update")).isEqualTo(status.isAccepted());
    assertThat(words.contains("reopen")).isEqualTo(!status.isOpen());
  }
}
