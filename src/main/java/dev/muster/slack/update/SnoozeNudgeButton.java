package dev.muster.slack.update;

import dev.muster.incident.Nudge;
import dev.muster.reminder.Nudges;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.Button;
import dev.muster.slack.blockkit.ExpiredPayload;
import jakarta.inject.Singleton;
import java.util.Arrays;

@Singleton
class SnoozeNudgeButton implements Button {

  private final Nudges nudges;

  SnoozeNudgeButton(Nudges nudges) {
    this.nudges = nudges;
  }

  @Override
  public String action() {
    return ActionIds.SNOOZE_NUDGE;
  }

  @Override
  public Answer press(Press press) {
    var nudge =
        Arrays.stream(Nudge.values())
            .filter(each -> each.name().equals(press.detail()))
            .findFirst()
            .orElseThrow(ExpiredPayload::button);
    nudges.requireAsking(press.incident(), nudge, press.message());
    nudges.snooze(press.incident(), nudge, press.now());
    return Answer.silence();
  }
}
