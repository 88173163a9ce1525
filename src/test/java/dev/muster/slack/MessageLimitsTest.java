package dev.muster.slack;

import static dev.muster.incident.Examples.ADA;
import static dev.muster.incident.Examples.GRACE;
import static dev.muster.incident.Examples.LINUS;
import static dev.muster.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItemId;
import dev.muster.actionitem.ActionItems;
import dev.muster.actionitem.Kind;
import dev.muster.actionitem.Priority;
import dev.muster.catalog.ServiceName;
import dev.muster.channel.Links;
import dev.muster.incident.Amendment;
import dev.muster.incident.AmendmentHistory;
import dev.muster.incident.Audience;
import dev.muster.incident.CapturedFile;
import dev.muster.incident.CapturedMessage;
import dev.muster.incident.Examples;
import dev.muster.incident.Impact;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Incidents;
import dev.muster.incident.NoteKind;
import dev.muster.incident.Nudge;
import dev.muster.incident.PostmortemDeadlines;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.Timeline;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.Title;
import dev.muster.incident.UpdateField;
import dev.muster.incident.Viewer;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectFailure;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Outbox;
import dev.muster.people.PersonId;
import dev.muster.reminder.FallbackMessage;
import dev.muster.reminder.Reminder;
import dev.muster.runbook.Checklists;
import dev.muster.runbook.Runbook;
import dev.muster.runbook.RunbookLibrary;
import dev.muster.runbook.Runbooks;
import dev.muster.runbook.Tick;
import dev.muster.slack.blockkit.Answer;
import dev.muster.slack.blockkit.CommandInvocation;
import dev.muster.slack.blockkit.FactMessage;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.blockkit.HelpMessage;
import dev.muster.slack.blockkit.IncidentCommand;
import dev.muster.slack.blockkit.Message;
import dev.muster.slack.blockkit.Shown;
import dev.muster.slack.card.AnnouncementMessage;
import dev.muster.slack.card.CardMessage;
import dev.muster.slack.card.IncidentList;
import dev.muster.slack.card.ProblemMessage;
import dev.muster.slack.card.StatusMessage;
import dev.muster.slack.channel.ArchiveMessage;
import dev.muster.slack.lifecycle.MissingForClose;
import dev.muster.slack.roles.DutiesMessage;
import dev.muster.slack.roles.RoleHolderDeparture;
import dev.muster.slack.timeline.CatchUpMessage;
import dev.muster.slack.timeline.MentionMessage;
import dev.muster.slack.timeline.TimelineList;
import dev.muster.slack.update.FallbackReminderMessage;
import dev.muster.slack.update.NudgeMessage;
import dev.muster.slack.update.ReminderMessage;
import dev.muster.slack.work.ActionItemList;
import dev.muster.slack.work.RunbookList;
import dev.muster.slack.work.RunbookMessage;
import dev.muster.slack.work.TaskList;
import dev.muster.task.Task;
import dev.muster.task.TaskId;
import dev.muster.task.Tasks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people wrote, Slack takes every message of ours, and nobody is pinged by it. */
class MessageLimitsTest {

  private static final Optional<String> BRIDGE =
      Optional.of("https://wiki.example/" + "x".repeat(479));
  private static final Links LINKS = Links.toBridge(BRIDGE, Extremes.catalog());
  private static final CardMessage CARD =
      new CardMessage(Extremes.catalog(), LINKS, Extremes.ROLES, PostmortemDeadlines.USUAL);
  private static final List<EffectFailure> TROUBLE =
      List.of(
          new EffectFailure(Extremes.LONGEST, NOON), new EffectFailure(Extremes.INJECTION, NOON));

  private static final TimelineEntry LONG_UPDATE =
      new TimelineEntry(
          1,
          Extremes.HUGE,
          new IncidentEvent.UpdatePosted(longUpdate(Extremes.LONGEST), Status.INVESTIGATING),
          ADA,
          NOON,
          NOON,
          new AmendmentHistory(List.of()),
          Extremes.STATUSES);

  static List<Incident> incidents() {
    return Extremes.incidents();
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void every_message_about_an_incident_is_one_slack_takes(Incident incident) {
    var reminder = Optional.of(reminder(incident));
    var ring = new Effect.RemindOfUpdate(NOON, NOON, 1, true);
    var messages = new ArrayList<Message>();
    messages.add(CARD.of(incident, reminder, TROUBLE));
    messages.add(CARD.of(incident, reminder, TROUBLE, Optional.of(LONG_UPDATE)));
    messages.add(CARD.of(incident, Optional.empty(), List.of()));
    messages.add(
        StatusMessage.of(
            incident,
            reminder,
            Optional.of(Extremes.HERE),
            TROUBLE,
            Optional.of(LONG_UPDATE),
            Optional.of(FollowerMessage.follow(Extremes.HUGE)),
            CARD));
    messages.add(
        StatusMessage.of(
            incident,
            reminder,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            CARD));
    messages.add(FollowerMessage.of(incident, LONG_UPDATE, Optional.of(Extremes.HERE)));
    messages.add(
        AnnouncementMessage.of(incident, Extremes.HERE, reminder, Optional.of(LONG_UPDATE)));
    messages.add(
        AnnouncementMessage.of(incident, Extremes.HERE, Optional.empty(), Optional.empty()));
    messages.add(ReminderMessage.of(incident, ring, NOON));
    messages.add(ReminderMessage.of(incident, ring, NOON.plus(Duration.ofDays(4000))));
    messages.add(ReminderMessage.settled(incident, "Not answered; asked again below."));
    for (var nudge : Nudge.values()) {
      messages.add(
          NudgeMessage.of(
              incident, new Effect.NudgePeople(nudge, NOON, true, true), NOON.plusSeconds(1)));
      messages.add(NudgeMessage.settled(incident, nudge, "Done in the meantime."));
    }
    messages.add(ArchiveMessage.asking(incident, new Effect.AskToArchive(NOON, NOON)));
    messages.add(ArchiveMessage.archiving(incident, ADA));
    messages.add(ArchiveMessage.archiving(incident, null));
    for (var decision : Effect.SettleArchiveQuestion.Decision.values()) {
      messages.add(ArchiveMessage.settled(incident, decision, ADA));
      messages.add(ArchiveMessage.settled(incident, decision, null));
    }
    messages.add(RoleHolderDeparture.message(incident, new Effect.NoticeAbsence(GRACE, false)));
    messages.add(FallbackReminderMessage.of(incident, new FallbackMessage(NOON, ADA)));
    messages.add(ProblemMessage.of(incident, ADA, Extremes.LONGEST));
    messages.add(ProblemMessage.of(incident, ADA, Extremes.INJECTION));
    for (var role : Extremes.ROLES.all()) {
      messages.add(DutiesMessage.of(incident, role, Optional.empty(), Extremes.HERE));
      messages.add(DutiesMessage.of(incident, role, Checklists.usual().of(role), Extremes.HERE));
    }

    assertThat(messages).allSatisfy(each -> assertThat(Shown.problems(each)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void what_whoever_joins_is_told_is_one_slack_takes(Incident incident) {
    var entries =
        facts().stream()
            .map(fact -> new TimelineEntry(1, Extremes.HUGE, fact, ADA, NOON, NOON))
            .toList();
    var reminder = Optional.of(reminder(incident));
    for (var until = 1; until <= entries.size(); until++) {
      var message =
          CatchUpMessage.of(
              incident,
              Extremes.ROLES.all(),
              entries.subList(0, until),
              reminder,
              1_000_000,
              LINKS.bridge(incident),
              NOON);
      assertThat(Shown.problems(message)).isEmpty();
    }
    assertThat(
            Shown.problems(
                CatchUpMessage.of(
                    incident, Role.USUAL, List.of(), Optional.empty(), 0, Optional.empty(), NOON)))
        .isEmpty();
  }

  @Test
  void services_that_do_not_fit_leave_no_broken_link() {
    for (var length = 1; length < 100; length++) {
      var incident = Extremes.touching("&".repeat(length));

      assertThat(Shown.problems(CARD.of(incident, Optional.empty(), List.of()))).isEmpty();
    }
  }

  static List<IncidentEvent> facts() {
    var facts = new ArrayList<>(Examples.everyKindOfFact());
    for (var text : Extremes.SUMMARIES) {
      if (!text.isEmpty()) {
        facts.add(new IncidentEvent.NoteAdded(text));
        facts.add(new IncidentEvent.NoteAdded(text, NoteKind.DECISION));
        facts.add(new IncidentEvent.UpdatePosted(update(text), Status.INVESTIGATING));
        facts.add(new IncidentEvent.UpdatePosted(longUpdate(text), Status.INVESTIGATING));
        facts.add(new IncidentEvent.ActionItemAdded(text.substring(0, 50), LINUS, LocalDate.MAX));
        facts.add(new IncidentEvent.TaskAdded(text.substring(0, 50), LINUS));
      }
      var resolution = new Resolution(text, null, null, new Impact(text, text));
      facts.add(new IncidentEvent.Resolved(Status.MONITORING, resolution));
      facts.add(
          new IncidentEvent.MessageMarked(new CapturedMessage("C1/1", "x" + text, GRACE, null)));
    }
    facts.add(
        new IncidentEvent.MessageMarked(
            new CapturedMessage("C1/1", "<".repeat(40_000), GRACE, null)));
    var file =
        new CapturedFile(
            "F1", "<|>&".repeat(70), URI.create("https://wiki.example/" + "x".repeat(99)));
    facts.add(
        new IncidentEvent.MessageMarked(
            new CapturedMessage("C1/1", "", GRACE, null, Collections.nCopies(20, file))));
    var services =
        IntStream.range(0, 100)
            .mapToObj(each -> ServiceName.of("&".repeat(115) + (1000 + each)))
            .toList();
    facts.add(new IncidentEvent.ServicesChanged(services, List.of()));
    facts.add(new IncidentEvent.ServicesChanged(List.of(), services));
    return facts;
  }

  @ParameterizedTest
  @MethodSource("facts")
  void every_fact_is_told_in_a_message_slack_takes(IncidentEvent fact) {
    var never = new AmendmentHistory(List.of());
    var entry =
        new TimelineEntry(1, Extremes.HUGE, fact, ADA, NOON, NOON, never, Extremes.STATUSES);

    assertThat(Shown.problems(FactMessage.of(entry))).isEmpty();
  }

  @Test
  void what_one_form_brings_about_is_told_in_a_message_slack_takes() {
    var title = new Title("&".repeat(120));
    var facts = new ArrayList<IncidentEvent>();
    facts.add(new IncidentEvent.Renamed(title, title));
    facts.add(new IncidentEvent.Summarized(Extremes.LONGEST));
    for (var role : Extremes.ROLES.all()) {
      facts.add(new IncidentEvent.RoleReleased(role, GRACE));
    }
    var entries =
        facts.stream()
            .map(fact -> new TimelineEntry(1, Extremes.HUGE, fact, ADA, NOON, NOON))
            .toList();

    assertThat(Shown.problems(FactMessage.of(entries))).isEmpty();
  }

  @Test
  void a_list_of_action_items_is_one_slack_takes_however_long_they_are() {
    for (var text : List.of("<".repeat(1000), "🔥".repeat(500), Extremes.INJECTION, "x")) {
      var items = mock(ActionItems.class);
      when(items.of(Extremes.HUGE))
          .thenReturn(LongStream.range(1, 200).mapToObj(id -> item(id, text)).toList());

      assertThat(Shown.problems(new ActionItemList(items).of(Extremes.HUGE, NOON))).isEmpty();
    }
  }

  @Test
  void every_page_of_a_runbook_is_one_slack_takes_whatever_was_written(@TempDir Path folder)
      throws IOException {
    for (var words : List.of("&".repeat(480), "🔥".repeat(240), Extremes.INJECTION, "x")) {
      Files.writeString(folder.resolve("long.md"), runbook(words));
      var shelf = RunbookLibrary.read(folder);
      var runbook = shelf.all().getFirst();
      var runbooks = mock(Runbooks.class);
      when(runbooks.ticks(Extremes.HUGE, runbook))
          .thenReturn(
              runbook.steps().stream()
                  .limit(30)
                  .collect(Collectors.toMap(Runbook.Step::words, each -> new Tick(ADA, NOON))));
      var message = new RunbookMessage(runbooks);

      for (var page = 0; page < 60; page++) {
        var shown = message.of(Extremes.HUGE, runbook, page, NOON);
        assertThat(Shown.problems(shown)).isEmpty();
      }
      var all = Collections.nCopies(30, runbook);
      assertThat(Shown.problems(RunbookList.inChannel(all))).isEmpty();
    }
  }

  /** Everything there can be in one, many times. */
  private static String runbook(String words) {
    var text = new StringBuilder("---\ntitle: '&<!channel>" + "&".repeat(130) + "'\n---\n");
    text.append(words.repeat(20)).append("\n\n```\n").append(words.repeat(20)).append("\n```\n");
    for (var step = 0; step < 50; step++) {
      text.append("# ").append(words).append('\n');
      text.append("- [ ] ").append(step).append(' ').append(words).append('\n');
      text.append("- `").append(words.replace('`', ' ')).append("` ");
      text.append("[").append(words.replaceAll("[\\[\\]<>]", ""));
      text.append("](https://wiki.example/xxx)\n\n");
    }
    return text.toString();
  }

  @Test
  void every_page_of_a_timeline_is_one_slack_takes_however_much_is_written() {
    for (var fact : facts()) {
      var timeline = mock(Timeline.class);
      var entry = amended(fact);
      when(timeline.newest(any(), anyLong(), anyInt())).thenReturn(Collections.nCopies(11, entry));

      for (var page = 0; page < 3; page++) {
        var message = new TimelineList(timeline).of(Extremes.HUGE, page, NOON);
        assertThat(Shown.problems(message)).isEmpty();
        assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
      }
    }
  }

  private static TimelineEntry amended(IncidentEvent fact) {
    var by = new PersonId("U" + "0".repeat(63));
    var history =
        Stream.of(
                Amendment.starred(), Amendment.withdrawn(), Amendment.corrected(Extremes.INJECTION))
            .filter(each -> each.text() == null || fact instanceof IncidentEvent.Closed)
            .map(each -> new AmendmentHistory.Step(each, by, NOON))
            .toList();
    return new TimelineEntry(
        Long.MAX_VALUE / 100, Extremes.HUGE, fact, by, NOON, NOON, new AmendmentHistory(history));
  }

  @Test
  void what_a_record_lacks_is_told_in_a_message_slack_takes() {
    var tasks = mock(Tasks.class);
    when(tasks.of(Extremes.HUGE))
        .thenReturn(LongStream.range(1, 50).mapToObj(id -> task(id, "x")).toList());
    var list =
        new MissingForClose(
            tasks, mock(ActionItems.class), mock(Outbox.class), PostmortemDeadlines.USUAL);
    var bare = Extremes.incident(Status.RESOLVED, "x", "", false);

    assertThat(list.of(bare)).isPresent();
    list.of(bare).ifPresent(message -> assertThat(Shown.problems(message)).isEmpty());
  }

  @Test
  void every_page_of_tasks_is_one_slack_takes_however_long_they_are() {
    for (var text : List.of("<".repeat(500), "🔥".repeat(250), Extremes.INJECTION, "x")) {
      var tasks = mock(Tasks.class);
      when(tasks.of(Extremes.HUGE))
          .thenReturn(LongStream.range(1, 50).mapToObj(id -> task(id, text)).toList());
      var list = new TaskList(tasks);

      for (var page = 0; page < 5; page++) {
        assertThat(Shown.problems(list.of(Extremes.HUGE, ADA, page, NOON))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"INVESTIGATING", "IDENTIFIED", "MONITORING"})
  void a_list_of_incidents_is_one_slack_takes(Status status) {
    for (var title : Extremes.TITLES) {
      var incidents = mock(Incidents.class);
      var channels = mock(IncidentChannels.class);
      var incident = Extremes.incident(status, title, "", true);
      when(incidents.list(any(Viewer.Known.class), any(), anyLong(), anyInt()))
          .thenReturn(Collections.nCopies(11, incident));
      when(channels.of(Collections.nCopies(10, Extremes.HUGE)))
          .thenReturn(Map.of(Extremes.HUGE, Extremes.HERE));

      var message = new IncidentList(incidents, channels).of(new Viewer.Known(ADA), Long.MAX_VALUE);
      assertThat(Shown.problems(message)).isEmpty();
      assertThat(Shown.words(message)).contains("Show more", "<#C0123456789>");
    }
  }

  @Test
  void the_help_is_one_slack_takes() {
    var commands =
        IntStream.range(0, 30).<IncidentCommand>mapToObj(each -> new Helped(each)).toList();

    assertThat(Shown.problems(HelpMessage.of(commands, Optional.empty()))).isEmpty();
    for (var incident : Extremes.incidents()) {
      var reminder = Optional.of(reminder(incident));
      assertThat(Shown.problems(HelpMessage.of(commands, Optional.of(incident)))).isEmpty();
      assertThat(Shown.problems(MentionMessage.of(commands, Optional.of(incident), reminder)))
          .isEmpty();
    }
    assertThat(Shown.problems(MentionMessage.of(commands, Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  private record Helped(int order) implements IncidentCommand {

    @Override
    public String word() {
      return "word" + order;
    }

    @Override
    public String arguments() {
      return "<text> [@owner] & more";
    }

    @Override
    public String purpose() {
      return "does one thing and does it well";
    }

    @Override
    public Answer run(CommandInvocation call) {
      return Answer.silence();
    }
  }

  private static StatusUpdate update(String text) {
    return new StatusUpdate(Status.MONITORING, text, Audience.PUBLIC, NOON.plusSeconds(900));
  }

  /** With every field there is. */
  private static StatusUpdate longUpdate(String text) {
    var field = text.substring(0, Math.min(text.length(), UpdateField.LONGEST));
    return new StatusUpdate(
        Status.MONITORING,
        text,
        Audience.STAKEHOLDERS,
        NOON.plusSeconds(900),
        Arrays.stream(UpdateField.values())
            .collect(Collectors.toMap(Function.identity(), each -> field)));
  }

  private static Reminder reminder(Incident incident) {
    return new Reminder(
        incident.number(), NOON, NOON, Duration.ofMinutes(15), false, Optional.empty(), 12);
  }

  /** Every fourth is done. */
  private static Task task(long id, String text) {
    var done = id % 4 == 0;
    return new Task(
        new TaskId(id),
        Extremes.HUGE,
        text,
        ADA,
        NOON,
        GRACE,
        NOON,
        done ? LINUS : null,
        done ? NOON : null);
  }

  private static ActionItem item(long id, String text) {
    return new ActionItem(
        new ActionItemId(id),
        Extremes.HUGE,
        text,
        GRACE,
        LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC),
        Priority.HIGH,
        Kind.PREVENT,
        ADA,
        NOON,
        null,
        null);
  }
}
