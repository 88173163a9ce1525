package dev.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EffectLaneTest {

  private static final EffectLane AT_ONCE = new EffectLane(false, null, null);
  private static final EffectLane IN_CHANNEL = new EffectLane(true, null, null);

  @Test
  void every_effect_has_its_lane() {
    var lanes = new HashMap<String, EffectLane>();
    EffectExamples.BY_NAME.forEach((name, effect) -> lanes.put(name, EffectLane.of(effect)));

    assertThat(lanes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("open-channel", AT_ONCE),
                Map.entry("introduce-person", AT_ONCE),
                Map.entry("assign-once-known", AT_ONCE),
                Map.entry("offer-once-known", AT_ONCE),
                Map.entry("tell-replaced", IN_CHANNEL),
                Map.entry("report-problem", AT_ONCE),
                Map.entry("invite", IN_CHANNEL),
                Map.entry("brief-role-holder", IN_CHANNEL),
                Map.entry("read-message", IN_CHANNEL),
                Map.entry("whisper", IN_CHANNEL),
                Map.entry("show-channel", IN_CHANNEL),
                Map.entry("catch-up", IN_CHANNEL),
                Map.entry("set-topic", new EffectLane(true, "topic", "topic")),
                Map.entry("nudge-people", new EffectLane(true, "posts", null)),
                Map.entry("settle-nudge", new EffectLane(true, "reminder 1774699200.000100", null)),
                Map.entry("notice-absence", new EffectLane(true, "posts", null)),
                Map.entry("rename-channel", new EffectLane(true, "name", "name")),
                Map.entry("post-card", new EffectLane(true, "card", null)),
                Map.entry("pin-card", new EffectLane(true, "card", null)),
                Map.entry("refresh-card", new EffectLane(true, "card", "card")),
                Map.entry("announce", new EffectLane(true, "announcement", null)),
                Map.entry(
                    "refresh-announcement", new EffectLane(true, "announcement", "announcement")),
                Map.entry("post-fact", new EffectLane(true, "posts", null)),
                Map.entry("remind-of-update", new EffectLane(true, "posts", null)),
                Map.entry("keep-insurance", new EffectLane(true, "insurance", "insurance")),
                Map.entry("upload-postmortem", new EffectLane(true, "posts", null)),
                Map.entry(
                    "settle-reminder", new EffectLane(true, "reminder 1774699200.000100", null)),
                Map.entry("show-runbooks", new EffectLane(true, "posts", null)),
                Map.entry("add-bookmark", new EffectLane(true, "bookmarks", null)),
                Map.entry("call-in", IN_CHANNEL),
                Map.entry("invite-group", IN_CHANNEL),
                Map.entry("ask-to-archive", new EffectLane(true, "posts", null)),
                Map.entry(
                    "settle-archive-question",
                    new EffectLane(true, "reminder 1774699200.000100", null)),
                Map.entry("archive-channel", new EffectLane(false, "archive", null)),
                Map.entry("unarchive-channel", new EffectLane(false, "archive", null)),
                Map.entry("tell-follower", new EffectLane(false, "follower U0GRACE", null))));
  }

  /** Superseding is safe only where the newest shows everything the older ones would have. */
  @Test
  void only_what_shows_the_newest_state_may_be_superseded() {
    var superseded = new TreeSet<String>();
    EffectExamples.BY_NAME.forEach((name, effect) -> {
      if (EffectLane.of(effect).subject() != null) {
        superseded.add(name);
      }
    });

    assertThat(superseded)
        .isEqualTo(
            Set.of(
                "set-topic",
                "rename-channel",
                "refresh-card",
                "refresh-announcement",
                "keep-insurance"));
  }

  /** An older refresh still on its way must not land after a newer one. */
  @Test
  void what_may_be_superseded_goes_out_one_after_another() {
    assertThat(EffectExamples.BY_NAME.values())
        .map(EffectLane::of)
        .filteredOn(lane -> lane.subject() != null)
        .allSatisfy(lane -> assertThat(lane.queue()).isNotNull());
  }

  @Test
  void the_columns_have_room_for_every_queue() {
    assertThat(EffectExamples.BY_NAME.values())
        .map(EffectLane::of)
        .filteredOn(lane -> lane.queue() != null)
        .allSatisfy(lane -> assertThat(lane.queue()).hasSizeLessThanOrEqualTo(80));
  }
}
