package dev.muster.slack.declare;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.Inputs;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The view that replaces a submitted declare form: first without, then with a link to the channel.
 */
@Singleton
public class DeclaredView {

  private static final String ON_RECORD =
      "It is on record as resolved, nobody else was called in and nothing was announced. What is"
          + " left is to learn from it: the card in its channel has the draft of a postmortem.";

  private final OpenIncidents open;

  DeclaredView(OpenIncidents open) {
    this.open = open;
  }

  View opening(Incident incident, PersonId by) {
    return view(incident, by, Optional.empty());
  }

  /** Safe to repeat. Ignores permanent failures, such as that the person has closed the form. */
  public Receipt show(
      Incident incident, String form, PersonId by, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    var view = view(incident, by, Optional.of(here));
    try {
      attempt.ask(
          "views.update",
          methods -> methods.viewsUpdate(r -> r.viewId(form).view(view)),
          "not_found");
    } catch (EffectNotDone problem) {
      if (!problem.isLasting()) {
        throw problem;
      }
    }
    return Receipt.DONE;
  }

  private View view(Incident incident, PersonId by, Optional<IncidentChannel> here) {
    var place =
        here.map(channel -> ", in " + Mrkdwn.channel(channel.channelId()) + ".")
            .orElse(". Its channel is being opened and you are invited: look at your channels.");
    var words = "*%s* is declared%s".formatted(Mrkdwn.escape(incident.heading()), place);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(words))));
    if (!incident.status().isOpen()) {
      blocks.add(section(s -> s.text(Mrkdwn.text(ON_RECORD))));
    }
    blocks.addAll(open.beside(incident, by));
    return Inputs.result(incident.number().toString(), blocks);
  }
}
