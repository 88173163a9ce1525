package dev.muster.slack.timeline;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent.UpdatePosted;
import dev.muster.incident.Narrator;
import dev.muster.incident.Role;
import dev.muster.incident.TimelineEntry;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.Badges;
import dev.muster.slack.blockkit.Durations;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A summary for responders who join late: what happened, who has which role, what is next. */
public final class CatchUpMessage {

  private static final int LATEST = 5;

  /** In characters, so that five entries stay short. */
  private static final int LONGEST_LINE = 250;

  private static final int LONGEST_UPDATE = 1500;

  private CatchUpMessage() {}

  /**
   * @param entries the whole timeline
   * @param toDo the number of open action items
   * @param roles in the order in which they are shown
   * @param bridge the conference call
   */
  public static Message of(
      Incident incident,
      List<Role> roles,
      List<TimelineEntry> entries,
      Optional<Reminder> reminder,
      long toDo,
      Optional<URI> bridge,
      Instant now) {
    var blocks = new ArrayList<LayoutBlock>();
    var opening = opening(incident, now);
    blocks.add(words(opening));
    if (!incident.summary().isEmpty()) {
      blocks.add(section(s -> s.text(plainText(Limits.section(incident.summary()), true))));
    }
    var update = lastUpdate(entries);
    blocks.add(words(update));
    blocks.add(words(latest(entries)));
    blocks.add(words(roles(incident, roles)));
    var next = next(incident, reminder, toDo, bridge);
    blocks.add(words(next));
    return new Message(String.join("\n", opening, update, next), blocks);
  }

  private static LayoutBlock words(String escaped) {
    return section(s -> s.text(Mrkdwn.text(escaped)));
  }

  private static String opening(Incident incident, Instant now) {
    var started = incident.milestones().started();
    return "Catching up on %s *%s*\n%s, %s. Declared by %s; it started at %s, %s ago."
        .formatted(
            Badges.of(incident),
            Mrkdwn.escape(incident.heading()),
            incident.severity(),
            incident.statusInSentence(),
            Mrkdwn.mention(incident.declaredBy()),
            Mrkdwn.at(started),
            Durations.say(Duration.between(started, now)));
  }

  private static String lastUpdate(List<TimelineEntry> entries) {
    return entries.reversed().stream()
        .filter(each -> each.event() instanceof UpdatePosted)
        .findFirst()
        .map(each ->
            "*The last status update*, at %s:\n%s"
                .formatted(
                    Mrkdwn.at(each.occurredAt()),
                    Limits.markup(Mrkdwn.tell(Narrator.tell(each)), LONGEST_UPDATE)))
        .orElse("*There was no status update yet.*");
  }

  private static String latest(List<TimelineEntry> entries) {
    var standing = entries.stream().filter(each -> !each.amended().withdrawn()).toList();
    return standing.stream()
        .skip(Math.max(0, standing.size() - LATEST))
        .map(each ->
            "• %s  %s"
                .formatted(
                    Mrkdwn.time(each.occurredAt()),
                    Limits.markup(
                        Mrkdwn.tell(Narrator.tell(each)).replace('\n', ' '), LONGEST_LINE)))
        .collect(Collectors.joining("\n", "*What happened last:*\n", ""));
  }

  private static String roles(Incident incident, List<Role> roles) {
    return roles.stream()
        .map(role ->
            "%s: %s"
                .formatted(
                    role.label(),
                    incident.roles().holder(role).map(Mrkdwn::mention).orElse("nobody yet")))
        .collect(Collectors.joining("\n", "*Who is who:*\n", ""));
  }

  private static String next(
      Incident incident, Optional<Reminder> reminder, long toDo, Optional<URI> bridge) {
    var due =
        reminder
            .filter(each -> incident.status().isOpen())
            .map(each -> "The next update is due at %s. ".formatted(Mrkdwn.at(each.dueAt())))
            .orElse("");
    var open =
        switch ((int) Math.min(toDo, 2)) {
          case 0 -> "";
          case 1 -> "One action item is open. ";
          default -> "%s action items are open. ".formatted(toDo);
        };
    var call =
        bridge
            .filter(each -> incident.status().isOpen())
            .map(each -> "People talk here: %s. ".formatted(Mrkdwn.link(each, "join the call")))
            .orElse("");
    return "*What is next:* %s%s%s`/incident catchup` shows this again.".formatted(call, due, open);
  }
}
