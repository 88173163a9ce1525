package dev.muster.outbox;

import static dev.muster.incident.Examples.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Visibility;
import dev.muster.outbox.OrphanChannelRecovery.Outcome;
import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A channel that was opened and never heard of. */
abstract class OrphanChannelRecoveryContract extends DatabaseContract {

  OrphanChannelRecoveryContract(TestDatabase database) {
    super(database);
  }

  @Test
  void it_becomes_the_channel_of_its_incident_and_what_waited_goes_out() {
    var number = withoutChannel(Visibility.OPEN);
    assertThat(claim()).as("all waits for the channel").isEmpty();
    assertThat(bean(EffectFailures.class).of(number)).hasSize(1);

    assertThat(adopt(channel("C7", number))).isEqualTo(Outcome.ADOPTED);

    assertThat(bean(IncidentChannels.class).of(number).orElseThrow().channelId()).isEqualTo("C7");
    assertThat(bean(EffectFailures.class).of(number)).isEmpty();
    assertThat(claim()).extracting(ClaimedEffect::effect).contains(new Effect.PostCard());
    assertThat(bean(Outbox.class).tryAgain(number, now())).as("no second channel").isZero();
    assertThat(
            bean(OrphanChannelRecovery.class)
                .unknown(List.of(channel("C7", number), channel("C8", number))))
        .containsExactly(channel("C8", number));
  }

  @Test
  void while_it_is_being_opened_it_is_left_to_that() {
    var number = declare(Visibility.OPEN);

    assertThat(adopt(channel("C7", number))).isEqualTo(Outcome.ON_ITS_WAY);

    assertThat(bean(IncidentChannels.class).of(number)).isEmpty();
  }

  @Test
  void a_second_channel_is_an_orphan() {
    var number = withoutChannel(Visibility.OPEN);
    adopt(channel("C7", number));

    assertThat(adopt(channel("C8", number))).isEqualTo(Outcome.ORPHANED);

    assertThat(bean(IncidentChannels.class).of(number).orElseThrow().channelId()).isEqualTo("C7");
  }

  @Test
  void so_is_one_of_an_incident_there_is_not() {
    assertThat(adopt(channel("C7", new IncidentNumber(404)))).isEqualTo(Outcome.ORPHANED);
  }

  /** After a backup was restored, numbers are used again. */
  @Test
  void so_is_one_that_is_older_than_the_incident() {
    var number = withoutChannel(Visibility.OPEN);
    var older = new BotChannel("C7", "inc-1-x", number, false, now().minus(Duration.ofMinutes(10)));

    assertThat(adopt(older)).isEqualTo(Outcome.ORPHANED);
  }

  @Test
  void a_private_incident_never_gets_a_channel_that_everybody_can_read() {
    var number = withoutChannel(Visibility.PRIVATE);

    assertThat(adopt(channel("C7", number))).isEqualTo(Outcome.ORPHANED);
    assertThat(adopt(new BotChannel("C8", "inc-1-x", number, true, now())))
        .isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void several_who_find_it_at_once_adopt_it_once() throws Exception {
    var number = withoutChannel(Visibility.OPEN);
    Callable<Outcome> finding = () -> adopt(channel("C7", number));

    var outcomes = ConcurrentCalls.run(finding, finding, finding, finding);

    assertThat(outcomes).containsOnlyOnce(Outcome.ADOPTED).doesNotContain(Outcome.ORPHANED);
  }

  private Outcome adopt(BotChannel channel) {
    return bean(OrphanChannelRecovery.class).adopt(channel);
  }

  private BotChannel channel(String id, IncidentNumber number) {
    return new BotChannel(id, "inc-" + number.value(), number, false, now());
  }

  private IncidentNumber declare(Visibility visibility) {
    return bean(Incidents.class).declare(declaration("a key", visibility), now()).number();
  }

  /** Nothing else is owed that could go out. */
  private IncidentNumber withoutChannel(Visibility visibility) {
    var number = declare(visibility);
    for (var allClaimed = claim(); !allClaimed.isEmpty(); allClaimed = claim()) {
      for (var claimed : allClaimed) {
        if (claimed.effect() instanceof Effect.OpenChannel) {
          bean(Outbox.class)
              .giveUp(claimed, EffectNotDone.permanent("names", "All are taken."), now());
        } else {
          bean(Outbox.class).settle(claimed, Receipt.DONE, now());
        }
      }
    }
    return number;
  }

  private List<ClaimedEffect> claim() {
    return bean(Outbox.class)
        .claim(
            WorkerCapacity.of(2000, Map.of()),
            (effect, priority, now) -> Optional.empty(),
            now(),
            now())
        .allClaimed();
  }

  private Instant now() {
    return clock.instant();
  }
}
