package dev.muster.postmortem;

import static dev.muster.postmortem.MarkdownInline.aside;
import static dev.muster.postmortem.MarkdownInline.lines;
import static dev.muster.postmortem.MarkdownInline.link;
import static dev.muster.postmortem.MarkdownInline.sequence;
import static dev.muster.postmortem.MarkdownInline.strong;
import static dev.muster.postmortem.MarkdownInline.words;

import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.Kind;
import dev.muster.actionitem.Priority;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.IncidentEvent.NoteAdded;
import dev.muster.incident.Narration;
import dev.muster.incident.Narrator;
import dev.muster.incident.NoteKind;
import dev.muster.incident.ResponseTimes;
import dev.muster.incident.Role;
import dev.muster.incident.ServiceNames;
import dev.muster.incident.TimelineEntry;
import dev.muster.people.Names;
import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a postmortem from the recorded facts. Missing facts become prompts and are never made up.
 */
public final class PostmortemDraft {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** An entry recorded later than this after the fact is marked as recorded later. */
  private static final Duration PROMPT = Duration.ofMinutes(1);

  private final Incident incident;
  private final List<Role> roles;
  private final List<TimelineEntry> timeline;
  private final List<ActionItem> items;
  private final Names names;
  private final Instant generatedAt;
  private final MarkdownDocument document = new MarkdownDocument();

  private PostmortemDraft(
      Incident incident,
      List<Role> roles,
      List<TimelineEntry> timeline,
      List<ActionItem> items,
      Names names,
      Instant generatedAt) {
    this.incident = incident;
    this.roles = roles;
    this.timeline = timeline;
    this.items = items;
    this.names = names;
    this.generatedAt = generatedAt;
  }

  /**
   * @param roles in display order
   */
  public static String of(
      Incident incident,
      List<Role> roles,
      List<TimelineEntry> timeline,
      List<ActionItem> items,
      Names names,
      Instant generatedAt) {
    return new PostmortemDraft(incident, roles, timeline, items, names, generatedAt).write();
  }

  private String write() {
    document.heading(1, incident.heading());
    facts();
    summary();
    impact();
    roles();
    milestones();
    timeline();
    decisions();
    contributingFactors();
    fiveWhys();
    lessons();
    actionItems();
    closing();
    return document.markdown();
  }

  private void facts() {
    var milestones = incident.milestones();
    if (incident.isPrivate()) {
      document.paragraph(aside("Private: share this only with those who were called in."));
    }
    document.table(
        List.of("Severity", "Status", "Services", "Declared", "Resolved"),
        List.of(
            List.of(
                words(incident.severity() + ", " + incident.severityMeaning()),
                words(incident.statusLabel()),
                incident.services().isEmpty()
                    ? aside("none named")
                    : words(ServiceNames.listed(incident.services())),
                words(moment(milestones.declared())),
                resolved(milestones.resolved()))));
  }

  private void summary() {
    document.heading(2, "Summary");
    said(incident.summary(), "What happened, in two or three sentences anybody can follow?");
    explanation().ifPresent(how -> document.paragraph(strong("What ended it:"), words(" "), how));
  }

  private Optional<MarkdownInline> explanation() {
    return timeline.stream()
        .map(TimelineEntry::event)
        .filter(IncidentEvent.Resolved.class::isInstance)
        .map(event -> ((IncidentEvent.Resolved) event).resolution().explanation())
        .filter(text -> !text.isEmpty())
        .reduce((earlier, later) -> later)
        .map(MarkdownInline::lines);
  }

  private void impact() {
    document.heading(2, "Impact");
    document.bullets(
        List.of(
            labelled("Duration", duration()),
            labelled(
                "Users affected",
                said(incident.impact().usersAffected())
                    .orElse(aside("Nobody has said yet. How many, and what could they not do?"))),
            labelled(
                "Revenue",
                said(incident.impact().revenue())
                    .orElse(
                        aside("Nobody has said yet. Ask those who know; leave no guess here.")))));
  }

  private MarkdownInline duration() {
    var known = ResponseTimes.of(incident.milestones()).toResolve();
    if (known.isEmpty()) {
      return aside(
          incident.milestones().resolved() == null
              ? "Not resolved yet."
              : "Unknown: it was resolved before the impact started. Check the milestones.");
    }
    var words = words(DurationText.words(known.get()));
    return incident.milestones().impactStarted() != null
        ? words
        : sequence(
            List.of(
                words,
                words(" "),
                aside("(since the declaration; when did the impact really start?)")));
  }

  private void roles() {
    document.heading(2, "Roles");
    document.table(
        List.of("Role", "Who"),
        roles.stream().map(role -> List.of(words(role.label()), holder(role))).toList());
    document.paragraph(words("Declared by " + names.of(incident.declaredBy()) + "."));
  }

  private MarkdownInline holder(Role role) {
    return incident
        .roles()
        .holder(role)
        .map(person -> words(names.of(person)))
        .orElse(aside("nobody"));
  }

  private void milestones() {
    var milestones = incident.milestones();
    var times = ResponseTimes.of(milestones);
    var impactStarted = new Milestone("Impact started", milestones.impactStarted());
    var detected = new Milestone("Detected", milestones.detected());
    var declared = new Milestone("Declared", milestones.declared());
    var acknowledged = new Milestone("Acknowledged", milestones.acknowledged());
    var mitigated = new Milestone("Mitigated", milestones.mitigated());
    var resolved = new Milestone("Resolved", milestones.resolved());
    document
        .heading(2, "Milestones")
        .table(
            List.of("Milestone", "When"),
            Stream.of(impactStarted, detected, declared, acknowledged, mitigated, resolved)
                .map(Milestone::row)
                .toList())
        .table(
            List.of("Measure", "Time"),
            List.of(
                measure("Time to detect", times.toDetect(), impactStarted, detected),
                measure("Time to acknowledge", times.toAcknowledge(), acknowledged),
                measure("Time to mitigate", times.toMitigate(), mitigated),
                measure("Time to resolve", times.toResolve(), resolved)));
  }

  private static List<MarkdownInline> measure(
      String name, Optional<Duration> time, Milestone... needed) {
    return List.of(
        words(name),
        time.map(span -> words(DurationText.words(span)))
            .orElse(aside("not recorded: " + whatIsWrong(needed))));
  }

  private static String whatIsWrong(Milestone... needed) {
    var missing =
        Arrays.stream(needed)
            .filter(milestone -> milestone.at() == null)
            .map(milestone -> "“" + milestone.name() + "”")
            .collect(Collectors.joining(" and "));
    return missing.isEmpty()
        ? "the moments contradict each other"
        : missing + (missing.contains(" and ") ? " are missing" : " is missing");
  }

  private void timeline() {
    document.heading(2, "Timeline");
    document.paragraph(aside("All times in UTC, in the order in which things happened."));
    document.bullets(
        timeline.stream().filter(each -> !each.amended().withdrawn()).map(this::told).toList());
  }

  private void decisions() {
    var decisions =
        timeline.stream()
            .filter(each -> !each.amended().withdrawn())
            .filter(each ->
                each.event() instanceof NoteAdded note && note.kindOfNote() == NoteKind.DECISION)
            .map(each ->
                sequence(
                    List.of(
                        strong(moment(each.occurredAt())),
                        words(" – "),
                        lines(each.written().orElse("")),
                        words(" ("),
                        words(names.of(each.by())),
                        words(")"))))
            .toList();
    if (!decisions.isEmpty()) {
      document.heading(2, "Decisions");
      document.bullets(decisions);
    }
  }

  private MarkdownInline told(TimelineEntry entry) {
    var phrases = new ArrayList<MarkdownInline>();
    phrases.add(strong(moment(entry.occurredAt())));
    phrases.add(words(" – "));
    Narrator.tell(entry).parts().forEach(part -> phrases.add(told(part)));
    permalink(entry.event())
        .ifPresent(
            address -> phrases.addAll(List.of(words(" ("), link("message", address), words(")"))));
    if (entry.recordedAt().isAfter(entry.occurredAt().plus(PROMPT))) {
      phrases.addAll(
          List.of(words(" "), aside("(recorded later, at " + moment(entry.recordedAt()) + ")")));
    }
    return sequence(phrases);
  }

  private MarkdownInline told(Narration.Part part) {
    return switch (part) {
      case Narration.Plain(var text) -> words(text);
      case Narration.Quoted(var text) -> lines(text);
      case Narration.Linked(var text, var address) -> link(text, address);
      case Narration.Someone(var person) -> words(names.of(person));
      case Narration.Moment(var at) -> words(moment(at));
    };
  }

  private static Optional<URI> permalink(IncidentEvent event) {
    return event instanceof IncidentEvent.MessageMarked(var message)
        ? Optional.ofNullable(message.permalink())
        : Optional.empty();
  }

  private void contributingFactors() {
    document.heading(2, "Contributing factors");
    toFill(
        "Which conditions had to come together? Name conditions, not people.",
        "What made the step that triggered it look right at the time?",
        "Which safeguard was missing, or let it through?",
        "What made it last longer, or hit more people, than it had to?");
  }

  private void fiveWhys() {
    document.heading(2, "Five whys");
    document.paragraph(
        aside("Ask until the answer is something we can change. \"Human error\" is a question."));
    document.numbered(
        List.of(
            aside("Why did people notice something wrong?"),
            aside("Why did that happen?"),
            aside("Why was that possible?"),
            aside("Why did nothing catch it sooner?"),
            aside("Why is our system or our way of working like that?")));
  }

  private void lessons() {
    document.heading(2, "What went well");
    toFill("What shortened it or kept it small, and should stay as it is?");
    document.heading(2, "Where we got lucky");
    toFill("What would have made it worse, had it been different that day?");
    document.heading(2, "What was hard");
    toFill("What did people lack when they needed it: a fact, an access, a hand, a tool?");
  }

  private void actionItems() {
    document.heading(2, "Action items");
    if (items.isEmpty()) {
      document.paragraph(
          aside("None yet. What will change, who will see to it, and by when? /incident action"));
      return;
    }
    document.table(
        List.of("What", "Owner", "Priority", "Kind", "Due", "State"),
        items.stream().map(this::row).toList());
  }

  private List<MarkdownInline> row(ActionItem item) {
    return List.of(
        words(item.text()),
        orAsk(item.owner(), "nobody yet"),
        orUnset(Optional.ofNullable(item.priority()).map(Priority::label)),
        orUnset(Optional.ofNullable(item.kind()).map(Kind::label)),
        item.due() == null ? aside("no day yet") : words(item.due().toString()),
        words(state(item)));
  }

  private String state(ActionItem item) {
    var doneAt = item.doneAt();
    if (doneAt != null) {
      return "Done on " + LocalDate.ofInstant(doneAt, ZoneOffset.UTC);
    }
    return item.isOverdue(LocalDate.ofInstant(generatedAt, ZoneOffset.UTC)) ? "Overdue" : "Open";
  }

  private static MarkdownInline orUnset(Optional<String> label) {
    return label.map(MarkdownInline::words).orElseGet(() -> aside("not set"));
  }

  private MarkdownInline orAsk(@Nullable PersonId person, String otherwise) {
    return person == null ? aside(otherwise) : words(names.of(person));
  }

  private void closing() {
    document.heading(2, "How to read this");
    document.paragraph(
        words(
            "This postmortem is blameless. Everybody did what made sense to them with what they"
                + " knew at the time; we look for what to change in our systems and our way of"
                + " working, not for somebody to blame."));
    document.paragraph(
        aside(
            "Drafted by Muster from the timeline of %s at %s."
                .formatted(incident.number(), moment(generatedAt))));
  }

  private void said(String text, String question) {
    if (text.isEmpty()) {
      document.paragraph(aside(question));
      return;
    }
    MarkdownInline.paragraphs(text).forEach(document::paragraph);
  }

  private static Optional<MarkdownInline> said(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(lines(text));
  }

  private static MarkdownInline labelled(String label, MarkdownInline inline) {
    return sequence(List.of(strong(label + ":"), words(" "), inline));
  }

  private void toFill(String... questions) {
    document.bullets(Arrays.stream(questions).map(MarkdownInline::aside).toList());
  }

  private static MarkdownInline resolved(@Nullable Instant at) {
    return at == null ? aside("not yet") : words(moment(at));
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private record Milestone(String name, @Nullable Instant at) {

    List<MarkdownInline> row() {
      return List.of(words(name), at == null ? aside("not recorded") : words(moment(at)));
    }
  }
}
