package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.muster.auditlog.AuditEntry;
import dev.muster.auditlog.AuditLog;
import dev.muster.incident.Change;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentKind;
import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Incidents;
import dev.muster.incident.Resolution;
import dev.muster.incident.Role;
import dev.muster.incident.Severity;
import dev.muster.incident.Timeline;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.outbox.ClaimedEffect;
import dev.muster.outbox.IncidentChannels;
import dev.muster.outbox.Receipt;
import dev.muster.people.People;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import dev.muster.permission.Permission;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every act that can be left to some people, by every way there is to it, for everybody who has a
 * right to it or has none. Slack is gone meanwhile: none of this waits for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

  /** Named for every act. */
  private static final PersonId NAMED = new PersonId("U0NAMED");

  /** Named for declaring, so that there are incidents they declared. */
  private static final PersonId DECLARER = new PersonId("U0DECLARER");

  /** Named for triage only. */
  private static final PersonId TRIAGER = new PersonId("U0TRIAGER");

  /** Named for nothing, as all that follow. */
  private static final PersonId COMMANDER = new PersonId("U0COMMANDER");

  private static final PersonId STRANGER = new PersonId("U0STRANGER");
  private static final PersonId WRITER = new PersonId("U0WRITER");

  /** Declares what others are merged into. */
  private static final PersonId OTHER = new PersonId("U0OTHER");

  private static final List<PersonId> EVERYBODY =
      List.of(NAMED, DECLARER, TRIAGER, COMMANDER, STRANGER, WRITER, OTHER);

  private static final String API = "/api/v1/incidents";

  private RunningScenario scenario;
  private RawDelivery slack;
  private long made;
  private long seen;

  enum Way {
    COMMAND,
    BUTTON,
    FORM,
    PAGE,
    API
  }

  /** What there is before somebody acts. */
  enum Given {
    NOTHING,
    OPEN,
    TRIAGE,
    DECLINED,
    RESOLVED
  }

  /**
   * @param opens whether it only opens a form, which is refused before anybody fills it in
   */
  record Row(Permission act, Way way, Given given, String what, boolean opens, Attempt attempt) {

    @Override
    public String toString() {
      return "%s by %s: %s%s".formatted(act, way, what, given == Given.OPEN ? "" : ", " + given);
    }
  }

  interface Attempt {
    String by(RightsTest test, PersonId who, long number);
  }

  @BeforeAll
  void start(@TempDir Path data) {
    var permissions =
        Stream.of(Permission.values())
            .map(act -> "    %s:\n      people: [%s]\n".formatted(word(act), named(act)))
            .collect(Collectors.joining());
    var tokens =
        EVERYBODY.stream()
            .map(each -> each.value() + ":" + token(each))
            .collect(Collectors.joining(","));
    scenario =
        RunningScenario.configured(
            data, "muster:\n  permissions:\n" + permissions, Map.of("MUSTER_API_TOKENS", tokens));
    slack = new RawDelivery(scenario.muster());
    scenario.muster().sandbox().faults().gone(true);
    EVERYBODY.forEach(each -> bean(People.class).remember(person(each), scenario.now()));
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  static Stream<Row> rows() {
    return Stream.of(declaring(), running(), ending(), editing()).flatMap(each -> each);
  }

  private static Stream<Row> declaring() {
    return Stream.of(
        declares(Permission.DECLARE, Way.FORM, declareForm("REAL", "")),
        declares(Permission.DECLARE, Way.PAGE, page("/declare", Map.of("title", "By a page"))),
        declares(Permission.DECLARE, Way.API, api("", "{\"title\": \"By the API\"}")),
        declares(Permission.TRIAGE, Way.FORM, declareForm("TRIAGE", "")),
        declares(
            Permission.TRIAGE, Way.API, api("", "{\"title\": \"By the API\", \"triage\": true}")),
        declares(Permission.DECLARE_PRIVATE, Way.FORM, declareForm("REAL", "private")),
        declares(
            Permission.DECLARE_PRIVATE,
            Way.PAGE,
            page("/declare", Map.of("title", "By a page", "private", "yes"))),
        declares(
            Permission.DECLARE_PRIVATE,
            Way.API,
            api("", "{\"title\": \"By the API\", \"private\": true}")),
        command(Permission.DECLARE, Given.TRIAGE, "accept"),
        button(Permission.DECLARE, Given.TRIAGE, "accept"),
        deed(Permission.DECLARE, Given.TRIAGE, Map.of("deed", "accept")),
        api(Permission.DECLARE, Given.TRIAGE, "accept", ""),
        command(Permission.DECLARE, Given.DECLINED, "reopen"),
        button(Permission.DECLARE, Given.DECLINED, "reopen"),
        api(Permission.DECLARE, Given.DECLINED, "reopen", ""));
  }

  private static Stream<Row> running() {
    var update =
        Map.of(
            "status", "option:IDENTIFIED",
            "words", "text:Errors are falling",
            "audience", "option:STAKEHOLDERS",
            "next", "option:by-severity");
    return Stream.of(
        command(Permission.ROLES, Given.OPEN, "role ops"),
        button(Permission.ROLES, Given.OPEN, "take-role/OPERATIONS"),
        opens(Permission.ROLES, "assign-roles"),
        form(
            Permission.ROLES,
            Given.OPEN,
            "roles",
            Map.of("OPERATIONS", "person:" + WRITER.value())),
        command(Permission.SEVERITY, Given.OPEN, "severity sev1"),
        opensByCommand(Permission.SEVERITY, "severity"),
        opens(Permission.SEVERITY, "choose-severity"),
        form(Permission.SEVERITY, Given.OPEN, "severity", Map.of("severity", "option:SEV1")),
        api(Permission.SEVERITY, Given.OPEN, "severity", "{\"severity\": \"sev1\"}"),
        form(Permission.UPDATE_PUBLIC, Given.OPEN, "update", update),
        deed(
            Permission.UPDATE_PUBLIC,
            Given.OPEN,
            Map.of("deed", "update", "text", "x", "status", "IDENTIFIED", "audience", "PUBLIC")),
        api(
            Permission.UPDATE_PUBLIC,
            Given.OPEN,
            "updates",
            "{\"text\": \"x\", \"audience\": \"stakeholders\"}"));
  }

  private static Stream<Row> ending() {
    var reason = "{\"reason\": \"It was none\"}";
    return Stream.of(
        opensByCommand(Permission.RESOLVE, "resolve"),
        opens(Permission.RESOLVE, "resolve"),
        form(
            Permission.RESOLVE, Given.OPEN, "resolve", Map.of("explanation", "text:A bigger disk")),
        deed(
            Permission.RESOLVE,
            Given.OPEN,
            Map.of("deed", "resolve", "explanation", "A bigger disk")),
        api(Permission.RESOLVE, Given.OPEN, "resolve", ""),
        command(Permission.CLOSE, Given.RESOLVED, "close anyway"),
        button(Permission.CLOSE, Given.RESOLVED, "close"),
        api(Permission.CLOSE, Given.RESOLVED, "close", ""),
        command(Permission.REOPEN, Given.RESOLVED, "reopen"),
        button(Permission.REOPEN, Given.RESOLVED, "reopen"),
        api(Permission.REOPEN, Given.RESOLVED, "reopen", ""),
        command(Permission.CANCEL, Given.OPEN, "cancel It was none"),
        api(Permission.CANCEL, Given.OPEN, "cancel", reason),
        command(Permission.CANCEL, Given.TRIAGE, "decline It was none"),
        opening(button(Permission.CANCEL, Given.TRIAGE, "decline")),
        form(Permission.CANCEL, Given.TRIAGE, "decline", Map.of("reason", "text:It was none")),
        deed(Permission.CANCEL, Given.TRIAGE, Map.of("deed", "decline", "reason", "It was none")),
        api(Permission.CANCEL, Given.TRIAGE, "decline", reason),
        merging(
            Way.COMMAND, (test, who, number) -> test.typed(who, number, "merge " + test.another())),
        opensByCommand(Permission.CANCEL, "merge"),
        opens(Permission.CANCEL, "merge"),
        merging(
            Way.FORM,
            (test, who, number) ->
                test.submitted(
                    who, "merge", number + "", Map.of("into", "option:" + test.another()))),
        merging(
            Way.API,
            (test, who, number) ->
                test.visitor(who)
                    .post(
                        API + "/" + number + "/merge",
                        "{\"into\": %d}".formatted(test.another()))));
  }

  private static Stream<Row> editing() {
    return Stream.of(
        opensByCommand(Permission.EDIT, "edit"),
        opens(Permission.EDIT, "edit"),
        form(Permission.EDIT, Given.OPEN, "edit", Map.of("title", "text:Another title")),
        opensByCommand(Permission.EDIT, "milestones"),
        opens(Permission.EDIT, "milestones"),
        form(Permission.EDIT, Given.OPEN, "milestones", Map.of("users", "text:about 4,000")),
        deed(Permission.EDIT, Given.OPEN, Map.of("deed", "services", "services", "search")),
        api(Permission.EDIT, Given.OPEN, "services", "{\"services\": [\"search\"]}"),
        new Row(
            Permission.AMEND,
            Way.BUTTON,
            Given.OPEN,
            "withdraw an entry",
            false,
            (test, who, number) ->
                test.pressed(who, number, "amend-entry/WITHDRAWN", test.note(number) + "/0/1")),
        new Row(
            Permission.AMEND,
            Way.FORM,
            Given.OPEN,
            "correct an entry",
            false,
            (test, who, number) ->
                test.submitted(
                    who,
                    "correct-entry",
                    number + "/" + test.note(number),
                    Map.of("words", "text:It was the disk"))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void who_has_no_right_is_refused(Row row) {
    var who = row.act() == Permission.DECLARE_PRIVATE ? DECLARER : STRANGER;

    refused(row, who, number(row, false));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void who_is_named_may(Row row) {
    done(row, NAMED, number(row, false));
  }

  @ParameterizedTest
  @MethodSource("onIncidents")
  void who_commands_may(Row row) {
    done(row, COMMANDER, number(row, true));
  }

  @ParameterizedTest
  @MethodSource("onIncidents")
  void who_declared_it_may_while_nobody_commands_but_make_an_incident_of_it(Row row) {
    var who = row.given() == Given.TRIAGE || row.given() == Given.DECLINED ? TRIAGER : DECLARER;

    if (row.act() == Permission.DECLARE) {
      refused(row, who, number(row, false));
    } else {
      done(row, who, number(row, false));
    }
  }

  @ParameterizedTest
  @MethodSource("onIncidents")
  void who_declared_it_may_not_once_somebody_else_commands(Row row) {
    var who = row.given() == Given.TRIAGE || row.given() == Given.DECLINED ? TRIAGER : DECLARER;

    refused(row, who, number(row, true));
  }

  @Test
  void every_act_is_tried_by_every_way_there_is() {
    assertThat(rows().map(Row::act)).containsAll(EnumSet.allOf(Permission.class));
    assertThat(rows().map(Row::way)).containsAll(EnumSet.allOf(Way.class));
  }

  static Stream<Row> onIncidents() {
    return rows().filter(each -> each.given() != Given.NOTHING);
  }

  private void refused(Row row, PersonId who, long number) {
    var before = lastLogged();
    var answer = row.attempt().by(this, who, number);

    assertThat(logged(before, who))
        .as(row + " by " + who + " answered " + answer)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.kind()).isEqualTo("refused");
          assertThat(entry.subject()).isEqualTo(word(row.act()));
        });
  }

  private void done(Row row, PersonId who, long number) {
    var before = lastLogged();
    var answer = row.attempt().by(this, who, number);

    var logged = logged(before, who);
    assertThat(logged)
        .as(row + " by " + who + " answered " + answer)
        .extracting(AuditEntry::kind)
        .doesNotContain("refused", "let-through");
    assertThat(logged.isEmpty())
        .as(row + " by " + who + " answered " + answer)
        .isEqualTo(row.opens());
  }

  private long number(Row row, boolean commanded) {
    if (row.given() == Given.NOTHING) {
      return 0;
    }
    var isTriage = row.given() == Given.TRIAGE || row.given() == Given.DECLINED;
    // A drill is closed as it is, without a list of what is missing.
    var purpose = row.given() == Given.RESOLVED ? IncidentKind.DRILL : IncidentKind.REAL;
    var number = declare(isTriage ? TRIAGER : DECLARER, purpose, isTriage);
    if (commanded) {
      decide(number, each -> each.assign(Role.COMMANDER, person(COMMANDER), NAMED, scenario.now()));
    }
    decide(number, each -> each.note("It is the disk", WRITER, scenario.now()));
    if (row.given() == Given.DECLINED) {
      decide(number, each -> each.decline("It was none", NAMED, scenario.now()));
    }
    if (row.given() == Given.RESOLVED) {
      decide(number, each -> each.resolve(Resolution.WITHOUT_DETAILS, NAMED, scenario.now()));
    }
    return number.value();
  }

  private long another() {
    return declare(OTHER, IncidentKind.REAL, false).value();
  }

  private IncidentNumber declare(PersonId by, IncidentKind purpose, boolean isTriage) {
    made++;
    var declaration =
        new Declaration(
            "row " + made,
            new Title("Row " + made),
            Severity.SEV3,
            List.of(),
            Visibility.OPEN,
            "",
            by,
            purpose,
            isTriage,
            null);
    var number = bean(Incidents.class).declare(declaration, scenario.now()).number();
    var claimed = mock(ClaimedEffect.class);
    when(claimed.incident()).thenReturn(number);
    bean(IncidentChannels.class)
        .received(
            claimed, new Receipt.ChannelOpened(channel(number.value()), "row"), scenario.now());
    return number;
  }

  private long note(long number) {
    return bean(Timeline.class).of(new IncidentNumber(number)).stream()
        .filter(each -> each.by().equals(WRITER))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void decide(IncidentNumber number, Function<Incident, Change> decision) {
    bean(Incidents.class).decide(number, decision, scenario.now());
  }

  private String typed(PersonId who, long number, String text) {
    made++;
    return slack
        .signed(
            RawDelivery.FORM, Payloads.command(who.value(), channel(number), "typed." + made, text))
        .body();
  }

  private String pressed(PersonId who, long number, String action, String value) {
    made++;
    return slack
        .interaction(
            Payloads.click(
                who.value(),
                channel(number),
                "pressed." + made,
                "pressed." + made,
                action,
                value,
                Payloads.NOWHERE))
        .body();
  }

  private String submitted(PersonId who, String form, String about, Map<String, String> values) {
    made++;
    return slack.interaction(Payloads.form(who.value(), form, "V" + made, about, values)).body();
  }

  private HttpProbe visitor(PersonId who) {
    return new HttpProbe(scenario.muster(), token(who));
  }

  private long lastLogged() {
    for (var page = log(seen); !page.isEmpty(); page = log(seen)) {
      seen = page.getLast().id();
    }
    return seen;
  }

  private List<AuditEntry> logged(long after, PersonId by) {
    return log(after).stream().filter(each -> by.equals(each.by())).toList();
  }

  private List<AuditEntry> log(long after) {
    return bean(AuditLog.class).after(after, 1000);
  }

  private <T> T bean(Class<T> type) {
    return scenario.muster().bean(type);
  }

  private static Row declares(Permission act, Way way, Attempt attempt) {
    return new Row(act, way, Given.NOTHING, "declare", false, attempt);
  }

  private static Row command(Permission act, Given given, String text) {
    return new Row(
        act, Way.COMMAND, given, text, false, (test, who, number) -> test.typed(who, number, text));
  }

  private static Row button(Permission act, Given given, String action) {
    return new Row(
        act,
        Way.BUTTON,
        given,
        action,
        false,
        (test, who, number) -> test.pressed(who, number, action, number + ""));
  }

  private static Row form(Permission act, Given given, String form, Map<String, String> values) {
    return new Row(
        act,
        Way.FORM,
        given,
        form,
        false,
        (test, who, number) -> test.submitted(who, form, number + "", values));
  }

  private static Row deed(Permission act, Given given, Map<String, String> fields) {
    return new Row(
        act,
        Way.PAGE,
        given,
        fields.getOrDefault("deed", ""),
        false,
        (test, who, number) -> test.visitor(who).submit("/incidents/" + number, fields));
  }

  private static Row api(Permission act, Given given, String path, String body) {
    return new Row(
        act,
        Way.API,
        given,
        path,
        false,
        (test, who, number) -> test.visitor(who).post(API + "/" + number + "/" + path, body));
  }

  private static Row merging(Way way, Attempt attempt) {
    return new Row(Permission.CANCEL, way, Given.OPEN, "merge", false, attempt);
  }

  private static Row opens(Permission act, String action) {
    return opening(button(act, Given.OPEN, action));
  }

  private static Row opensByCommand(Permission act, String text) {
    return opening(command(act, Given.OPEN, text));
  }

  private static Row opening(Row row) {
    return new Row(row.act(), row.way(), row.given(), row.what(), true, row.attempt());
  }

  private static Attempt declareForm(String occasion, String visibility) {
    return (test, who, number) ->
        test.submitted(
            who,
            "declare",
            "",
            Map.of(
                "title",
                "text:By a form",
                "severity",
                "option:SEV3",
                "purpose",
                "option:" + occasion,
                "visibility",
                "options:" + visibility));
  }

  private static Attempt page(String path, Map<String, String> fields) {
    return (test, who, number) -> test.visitor(who).submit(path, fields);
  }

  private static Attempt api(String path, String body) {
    return (test, who, number) -> test.visitor(who).post(API + path, body);
  }

  private static String named(Permission act) {
    return switch (act) {
      case DECLARE -> String.join(", ", NAMED.value(), DECLARER.value(), OTHER.value());
      case TRIAGE -> NAMED.value() + ", " + TRIAGER.value();
      default -> NAMED.value();
    };
  }

  private static String word(Permission act) {
    return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String token(PersonId who) {
    return "token-of-" + who.value() + "-0123456789abcdef0123456789";
  }

  private static String channel(long number) {
    return "C0ROW" + number;
  }

  private static Person person(PersonId id) {
    return new Person(id, id.value(), ZoneOffset.UTC, false, false);
  }
}
