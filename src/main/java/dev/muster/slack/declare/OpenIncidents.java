package dev.muster.slack.declare;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import dev.muster.incident.Status;
import dev.muster.incident.TitleSimilarity;
import dev.muster.incident.Viewer;
import dev.muster.outbox.IncidentChannels;
import dev.muster.people.PersonId;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Badges;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Mrkdwn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Lists open incidents in the declare form, because one outage is often declared twice. */
@Singleton
public class OpenIncidents {

  private static final int LOOKED_AT = 30;
  private static final int SHOWN = 3;

  private final Incidents incidents;
  private final IncidentChannels channels;

  OpenIncidents(Incidents incidents, IncidentChannels channels) {
    this.incidents = incidents;
    this.channels = channels;
  }

  /** The form below the incidents with a similar title, or else below the newest ones. */
  public View above(View form, String title, PersonId by) {
    var open = open(by, incident -> true);
    var alike = open.stream().filter(each -> isAlike(each, title)).toList();
    var shown = alike.isEmpty() ? open : alike;
    if (shown.isEmpty()) {
      return form;
    }
    var heading =
        alike.isEmpty()
            ? "Open right now. Is it one of these?"
            : ":warning: This sounds like what is open already:";
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(heading))));
    shown.stream().limit(SHOWN).forEach(each -> blocks.add(offer(each)));
    blocks.add(divider());
    blocks.addAll(form.getBlocks());
    form.setBlocks(blocks);
    return form;
  }

  /** Possible duplicates of an incident that was just declared. */
  List<LayoutBlock> beside(Incident declared, PersonId by) {
    var others =
        open(
            by,
            each ->
                !each.number().equals(declared.number())
                    && (isAlike(each, declared.title().text()) || sharesService(each, declared)));
    if (others.isEmpty()) {
      return List.of();
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(s -> s.text(Mrkdwn.text(":warning: This may be the same as:"))));
    others.stream().limit(SHOWN).forEach(each -> blocks.add(offer(each)));
    blocks.add(
        context(
            List.of(
                Mrkdwn.text(
                    "If it is, let %s go on there with `/incident merge` in its channel."
                        .formatted(declared.number())))));
    return blocks;
  }

  private List<Incident> open(PersonId by, Predicate<Incident> wanted) {
    return incidents.list(new Viewer.Known(by), Status.OPEN, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(each -> each.purpose().isReal())
        .filter(wanted)
        .toList();
  }

  private static boolean isAlike(Incident incident, String title) {
    return TitleSimilarity.of(incident.title().text(), title);
  }

  private static boolean sharesService(Incident one, Incident other) {
    return !Collections.disjoint(one.services(), other.services());
  }

  private LayoutBlock offer(Incident incident) {
    var number = String.valueOf(incident.number().value());
    var place =
        channels
            .of(incident.number())
            .map(here -> " in " + Mrkdwn.channel(here.channelId()))
            .orElse("");
    var words =
        "%s *%s* %s\n%s since %s%s"
            .formatted(
                Badges.of(incident),
                incident.number(),
                Mrkdwn.escape(incident.markedTitle()),
                incident.statusLabel(),
                Mrkdwn.at(incident.milestones().started()),
                place);
    return section(s ->
        s.text(Mrkdwn.text(words))
            .accessory(Buttons.press(ActionIds.JOIN, "Join it instead", number, null)));
  }
}
