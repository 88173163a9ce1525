package dev.muster.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.TurnedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens go one by one and come back evenly. */
class SandboxRateGateTest {

  private final TurnedClock clock = new TurnedClock();
  private final TierLimiter gate = new TierLimiter(clock);

  @ParameterizedTest
  @CsvSource({
    "apps.uninstall, 1",
    "conversations.create, 20",
    "conversations.setTopic, 20",
    "conversations.setPurpose, 20",
    "conversations.archive, 20",
    "conversations.unarchive, 20",
    "conversations.rename, 20",
    "conversations.close, 20",
    "conversations.list, 20",
    "conversations.invite, 50",
    "conversations.kick, 50",
    "conversations.join, 50",
    "conversations.leave, 50",
    "conversations.open, 50",
    "conversations.info, 50",
    "conversations.members, 100",
    "conversations.history, 50",
    "conversations.replies, 50",
    "users.conversations, 50",
    "chat.postEphemeral, 100",
    "chat.update, 50",
    "chat.delete, 50",
    "chat.scheduleMessage, 50",
    "chat.deleteScheduledMessage, 50",
    "chat.scheduledMessages.list, 50",
    "chat.getPermalink, 300",
    "auth.test, 300",
    "views.open, 100",
    "views.push, 100",
    "views.update, 100",
    "views.publish, 100",
    "users.info, 100",
    "users.profile.get, 100",
    "users.list, 20",
    "users.lookupByEmail, 50",
    "usergroups.list, 20",
    "usergroups.users.list, 20",
    "pins.add, 20",
    "pins.list, 20",
    "pins.remove, 20",
    "bookmarks.add, 20",
    "bookmarks.edit, 20",
    "bookmarks.remove, 20",
    "bookmarks.list, 50",
    "reactions.add, 50",
    "reactions.remove, 20",
    "files.getUploadURLExternal, 100",
    "files.completeUploadExternal, 100",
    "files.info, 100",
    "apps.connections.open, 50",
  })
  void a_method_bears_its_tiers_calls_at_once_and_then_one_after_each_pause(
      String method, int perMinute) {
    Duration pause = Duration.ofMinutes(1).dividedBy(perMinute);
    assertThat(passing(method, "C1")).isEqualTo(perMinute);
    clock.advance(pause.minusMillis(1));
    assertThat(passing(method, "C1")).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(passing(method, "C1")).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    assertThat(passing(method, "C1")).isEqualTo(perMinute);
  }

  @Test
  void tokens_do_not_pile_up_beyond_a_minutes_worth() {
    clock.advance(Duration.ofDays(1));
    assertThat(passing("pins.add", "C1")).isEqualTo(20);
  }

  @Test
  void the_wait_is_told_in_whole_seconds_until_the_next_token() {
    passing("pins.add", "C1");
    assertThat(gate.refuse("pins.add", "C1")).contains(Duration.ofSeconds(3));
    clock.advance(Duration.ofMillis(999));
    assertThat(gate.refuse("pins.add", "C1")).contains(Duration.ofSeconds(3));
    clock.advance(Duration.ofMillis(1));
    assertThat(gate.refuse("pins.add", "C1")).contains(Duration.ofSeconds(2));
    clock.advance(Duration.ofMillis(1999));
    assertThat(gate.refuse("pins.add", "C1")).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofMillis(1));
    assertThat(gate.refuse("pins.add", "C1")).isEmpty();
  }

  @Test
  void one_channel_bears_ten_posts_at_once_and_then_one_a_second() {
    assertThat(passing("chat.postMessage", "C1")).isEqualTo(10);
    assertThat(gate.refuse("chat.postMessage", "C1")).contains(Duration.ofSeconds(1));
    assertThat(passing("chat.postMessage", "C2")).isEqualTo(10);
    clock.advance(Duration.ofSeconds(3));
    assertThat(passing("chat.postMessage", "C1")).isEqualTo(3);
  }

  @Test
  void all_channels_together_bear_a_few_hundred_posts() {
    int passed = 0;
    for (int channel = 0; channel < 40; channel++) {
      passed += passing("chat.postMessage", "C" + channel);
    }
    assertThat(passed).isEqualTo(300);
  }

  @Test
  void a_call_that_is_refused_costs_nothing() {
    passing("chat.postMessage", "C1");
    for (int each = 0; each < 1_000; each++) {
      gate.refuse("chat.postMessage", "C1");
    }
    assertThat(passing("chat.postMessage", "C2")).isEqualTo(10);
  }

  @Test
  void what_is_no_method_is_not_counted() {
    for (int each = 0; each < 1_000; each++) {
      assertThat(gate.refuse("upload", "")).isEqualTo(Optional.empty());
    }
  }

  private int passing(String method, String channel) {
    int passed = 0;
    while (gate.refuse(method, channel).isEmpty()) {
      passed++;
    }
    return passed;
  }
}
