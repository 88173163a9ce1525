package dev.muster.slack.timeline;

import dev.muster.incident.Capture;
import dev.muster.incident.Refused;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.MessageShortcut;
import jakarta.inject.Singleton;

/** Adds a message to the timeline, as the pushpin reaction does. */
@Singleton
class AddToTimelineShortcut implements MessageShortcut {

  static final String CALLBACK = "add-to-timeline";

  private final CaptureListener marks;

  AddToTimelineShortcut(CaptureListener marks) {
    this.marks = marks;
  }

  @Override
  public String callbackId() {
    return CALLBACK;
  }

  @Override
  public Answer use(Use use) {
    var incident =
        use.here()
            .orElseThrow(() ->
                Refused.because(
                    "This is not an incident's channel, so there is no timeline to put it on."
                        + " To declare an incident from a message there is a shortcut, too."));
    marks.marked(
        new CaptureListener.Sign(
            use.channelId(), use.message(), Capture.Way.REQUEST, use.by().value(), null),
        use.now());
    return Answer.say("The message goes on the timeline of %s.".formatted(incident));
  }
}
