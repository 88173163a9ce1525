package dev.muster.slack.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.ServiceName;
import dev.muster.channel.Links;
import dev.muster.incident.Incident;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Role;
import dev.muster.incident.RoleCatalog;
import dev.muster.incident.TimelineEntry;
import dev.muster.outbox.EffectFailure;
import dev.muster.reminder.Reminder;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Badges;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.blockkit.UpdateParts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pinned card of an incident's channel: state, roles, latest update and buttons. */
@Singleton
public class CardMessage {

  /** Limits the buttons for custom roles, so that the card stays short. */
  private static final int OWN_BUTTONS = 3;

  private final Catalog catalog;
  private final Links links;
  private final RoleCatalog roleCatalog;
  private final PostmortemDeadlines deadlines;

  public CardMessage(
      Catalog catalog, Links links, RoleCatalog roleCatalog, PostmortemDeadlines deadlines) {
    this.catalog = catalog;
    this.links = links;
    this.roleCatalog = roleCatalog;
    this.deadlines = deadlines;
  }

  /** The card of an incident without updates. */
  public Message of(Incident incident, Optional<Reminder> reminder, List<EffectFailure> problems) {
    return of(incident, reminder, problems, Optional.empty());
  }

  /**
   * @param update the newest update
   */
  public Message of(
      Incident incident,
      Optional<Reminder> reminder,
      List<EffectFailure> problems,
      Optional<TimelineEntry> update) {
    var blocks = new ArrayList<LayoutBlock>();
    var badge = Badges.of(incident);
    blocks.add(
        header(h -> h.text(plainText(Limits.header(badge + " " + incident.heading()), true))));
    if (!incident.summary().isEmpty()) {
      blocks.add(section(s -> s.text(plainText(Limits.section(incident.summary()), true))));
    }
    blocks.add(section(s -> s.fields(facts(incident, reminder))));
    blocks.add(section(s -> s.fields(roles(incident))));
    ownRoles(incident).ifPresent(own -> blocks.add(section(s -> s.text(Mrkdwn.text(own)))));
    update.map(UpdateParts::shown).ifPresent(blocks::addAll);
    if (!problems.isEmpty()) {
      blocks.add(section(s -> s.text(Mrkdwn.text(Limits.markup(unfinished(problems))))));
    }
    buttons(incident).forEach(blocks::add);
    if (incident.isPrivate()) {
      blocks.add(
          context(
              List.of(
                  Mrkdwn.text(
                      ":lock: Private: only people in this channel know of this incident."))));
    }
    var words = inWords(incident, reminder) + update.map(CardMessage::inWords).orElse("");
    return new Message(
        problems.isEmpty() ? words : Limits.message(words + " " + unfinished(problems)), blocks);
  }

  private static String unfinished(List<EffectFailure> problems) {
    return problems.stream()
        .map(each -> Mrkdwn.escape(each.sentence()))
        .collect(Collectors.joining("\n", ":warning: Muster could not finish: ", ""));
  }

  private List<TextObject> facts(Incident incident, Optional<Reminder> reminder) {
    var facts = new ArrayList<TextObject>();
    facts.add(
        field("Severity", "%s, %s".formatted(incident.severity(), incident.severityMeaning())));
    facts.add(field("Status", status(incident)));
    facts.add(field("Started", Mrkdwn.at(incident.milestones().started())));
    if (incident.status().isAccepted()) {
      facts.add(field("Next update due", reminder.map(CardMessage::due).orElse("not asked for")));
    } else {
      Optional.ofNullable(incident.milestones().resolved())
          .ifPresent(at -> facts.add(field("Resolved", Mrkdwn.at(at))));
      deadlines.due(incident).ifPresent(at -> facts.add(field("Postmortem due", Mrkdwn.at(at))));
    }
    facts.add(field("Services", services(incident)));
    facts.add(field("Declared by", Mrkdwn.mention(incident.declaredBy())));
    bridge(incident)
        .ifPresent(bridge -> facts.add(field("Call", Mrkdwn.link(bridge, "join the call"))));
    return facts;
  }

  private static String status(Incident incident) {
    return incident.statusLabel()
        + incident.continuedIn().map(other -> " into " + other).orElse("");
  }

  private Optional<URI> bridge(Incident incident) {
    return links.bridge(incident).filter(each -> incident.status().isOpen());
  }

  private static String due(Reminder reminder) {
    return reminder.hasStopped()
        ? "overdue; last heard of " + Mrkdwn.at(reminder.since())
        : Mrkdwn.at(reminder.dueAt());
  }

  private String services(Incident incident) {
    if (incident.services().isEmpty()) {
      return "none named";
    }
    return incident.services().stream().map(this::service).collect(Collectors.joining(", "));
  }

  private String service(ServiceName name) {
    return catalog
        .named(name)
        .flatMap(found -> found.runbook())
        .map(runbook -> "%s (<%s|runbook>)".formatted(Mrkdwn.escape(name.text()), runbook))
        .orElse(Mrkdwn.escape(name.text()));
  }

  private static List<TextObject> roles(Incident incident) {
    return Role.USUAL.stream().map(role -> field(role.label(), holder(role, incident))).toList();
  }

  private static String holder(Role role, Incident incident) {
    return incident.roles().holder(role).map(Mrkdwn::mention).orElse("_nobody yet_");
  }

  /** One line per custom role, because fields would take twice the space. */
  private Optional<String> ownRoles(Incident incident) {
    return roleCatalog.of(incident).stream()
        .filter(role -> !Role.USUAL.contains(role))
        .map(role -> "*%s:* %s".formatted(role.label(), holder(role, incident)))
        .reduce((one, other) -> one + "\n" + other);
  }

  private static TextObject field(String name, String escaped) {
    return Mrkdwn.text(Limits.field("*" + name + "*\n" + escaped));
  }

  /**
   * Highlights one button: taking command, or posting an update once there is an incident
   * commander.
   */
  private List<LayoutBlock> buttons(Incident incident) {
    var number = String.valueOf(incident.number().value());
    var commanded = incident.roles().holder(Role.COMMANDER).isPresent();
    return switch (incident.status()) {
      case TRIAGE ->
          List.of(
              actions(
                  List.of(
                      Buttons.press(ActionIds.ACCEPT, "Accept", number, "primary"),
                      Buttons.press(ActionIds.DECLINE, "Decline", number, null),
                      Buttons.press(ActionIds.MERGE, "Merge into another", number, null))));
      case INVESTIGATING, IDENTIFIED, MONITORING ->
          List.of(
              actions(roleButtons(incident, number)),
              actions(
                  List.of(
                      Buttons.press(
                          ActionIds.POST_UPDATE,
                          "Post update",
                          number,
                          commanded ? "primary" : null),
                      Buttons.press(ActionIds.RESOLVE, "Resolve", number, null))));
      case RESOLVED ->
          List.of(
              actions(
                  List.of(
                      Buttons.press(ActionIds.POSTMORTEM, "Postmortem", number, "primary"),
                      Buttons.press(ActionIds.CLOSE, "Close", number, null),
                      Buttons.press(ActionIds.REOPEN, "Reopen", number, null))));
      case CLOSED ->
          List.of(
              actions(
                  List.of(
                      Buttons.press(ActionIds.POSTMORTEM, "Postmortem", number, null),
                      Buttons.press(ActionIds.REOPEN, "Reopen", number, null))));
      case CANCELLED, DECLINED, MERGED ->
          List.of(actions(List.of(Buttons.press(ActionIds.REOPEN, "Reopen", number, null))));
    };
  }

  private List<BlockElement> roleButtons(Incident incident, String number) {
    var buttons = new ArrayList<BlockElement>();
    takeable(incident)
        .forEach(role ->
            buttons.add(
                Buttons.press(
                    ActionIds.TAKE_ROLE + "/" + role.key(),
                    take(role),
                    number,
                    role.equals(Role.COMMANDER) ? "primary" : null)));
    if (incident.roles().holder(Role.COMMANDER).isPresent()) {
      buttons.add(Buttons.press(ActionIds.HAND_OVER, "Hand over", number, null));
    }
    buttons.add(Buttons.press(ActionIds.ASSIGN_ROLES, "Assign roles", number, null));
    return buttons;
  }

  /** The other free roles can be assigned in the form of the last button. */
  private Stream<Role> takeable(Incident incident) {
    var free =
        roleCatalog.all().stream().filter(role -> incident.roles().holder(role).isEmpty()).toList();
    return Stream.concat(
        free.stream().filter(Role.USUAL::contains),
        free.stream().filter(role -> !Role.USUAL.contains(role)).limit(OWN_BUTTONS));
  }

  /** Short labels, so that the buttons fit into one row. */
  private static String take(Role role) {
    return switch (role.key()) {
      case "COMMANDER" -> "Take command";
      case "OPERATIONS" -> "Take operations";
      case "COMMUNICATIONS" -> "Take comms";
      case "SCRIBE" -> "Be scribe";
      default -> "Take " + role.inSentence();
    };
  }

  private static String inWords(TimelineEntry update) {
    return "\n" + UpdateParts.inWords(update);
  }

  private String inWords(Incident incident, Optional<Reminder> reminder) {
    var commander =
        incident.roles().holder(Role.COMMANDER).map(Mrkdwn::mention).orElse("nobody yet");
    var due =
        !incident.status().isAccepted() || reminder.isEmpty()
            ? ""
            : " Next update due " + due(reminder.get()) + ".";
    var call =
        bridge(incident)
            .map(bridge -> " The call: " + Mrkdwn.link(bridge, "join") + ".")
            .orElse("");
    return "%s. %s, %s. Commander: %s.%s%s"
        .formatted(
            Mrkdwn.escape(incident.heading()),
            incident.severity(),
            incident.statusInSentence(),
            commander,
            due,
            call);
  }
}
