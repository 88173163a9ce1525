package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.model.view.ViewState;
import dev.muster.actionitem.ActionItem;
import dev.muster.actionitem.ActionItemId;
import dev.muster.actionitem.Kind;
import dev.muster.actionitem.Priority;
import dev.muster.catalog.Catalog;
import dev.muster.catalog.Service;
import dev.muster.incident.Audience;
import dev.muster.incident.Examples;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.Incidents;
import dev.muster.incident.Severity;
import dev.muster.incident.Status;
import dev.muster.incident.StatusUpdate;
import dev.muster.incident.TimelineEntry;
import dev.muster.incident.UpdateField;
import dev.muster.incident.UpdateTemplates;
import dev.muster.incident.Updates;
import dev.muster.incident.Visibility;
import dev.muster.outbox.Outbox;
import dev.muster.reminder.Cadence;
import dev.muster.slack.blockkit.FormValues;
import dev.muster.slack.blockkit.Shown;
import dev.muster.slack.card.EditForm;
import dev.muster.slack.declare.DeclareForm;
import dev.muster.slack.declare.DeclaredView;
import dev.muster.slack.home.HomeView;
import dev.muster.slack.lifecycle.ResolveForm;
import dev.muster.slack.roles.RoleActions;
import dev.muster.slack.roles.RolesForm;
import dev.muster.slack.timeline.CorrectEntryForm;
import dev.muster.slack.update.UpdateFields;
import dev.muster.slack.update.UpdateForm;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that Slack refuses is a call for help that nobody hears. */
class FormLimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 99, 100, 101, 200, 1000, 10_000, 20_000})
  void an_incident_can_be_declared_however_many_services_there_are(int count) {
    var form = declareForm(each -> "service-" + each, count);

    assertThat(Shown.problems(form.view(Optional.empty(), ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"&, 75", "🔥, 37", "決, 75", "x, 120", "🔥, 60"})
  void an_incident_can_be_declared_however_long_their_names_are(String letter, int times) {
    for (var count : new int[] {1, 100, 10_000}) {
      var form = declareForm(each -> each + letter.repeat(times).substring(5), count);

      assertThat(Shown.problems(form.view(Optional.empty(), ""))).isEmpty();
    }
  }

  @Test
  void all_services_are_offered_where_they_fit_and_it_is_said_where_they_do_not() {
    var fitting = declareForm(each -> "service-" + each, 1000).view(Optional.empty(), "");
    var many = declareForm(each -> "service-" + each, 20_000).view(Optional.empty(), "");

    assertThat(fitting.toString()).contains("service-999").doesNotContain("name any other");
    assertThat(many.toString())
        .contains("of 20,000 services; name any other")
        .doesNotContain("service-19999");
  }

  @Test
  void a_title_too_long_for_its_field_is_kept_whole_in_the_summary() {
    var title = "🔥 Checkout is <down> & out ".repeat(200).substring(0, 3000);
    var view = declareForm(each -> "", 0).view(Optional.of(Severity.SEV1), title);

    assertThat(Shown.problems(view)).isEmpty();
    assertThat(Shown.json(view).toString().replace("\\\\", "")).contains(title);
  }

  static List<String> titles() {
    return Extremes.TITLES;
  }

  @ParameterizedTest
  @MethodSource("titles")
  void any_title_is_filled_in(String title) {
    var form = declareForm(each -> "", 0);

    assertThat(Shown.problems(form.view(Optional.of(Severity.SEV4), title))).isEmpty();
    assertThat(Shown.json(form.view(Optional.empty(), title)).findValue("initial_value").asText())
        .isEqualTo(title);
  }

  static List<Incident> open() {
    return Extremes.incidents().stream().filter(each -> each.status().isAccepted()).toList();
  }

  @ParameterizedTest
  @MethodSource("open")
  void every_form_about_an_incident_is_one_slack_takes(Incident incident) {
    var incidents = mock(Incidents.class);

    var cadence = new Cadence(Map.of(Severity.SEV1, Duration.ofMinutes(15)));

    var updates = mock(Updates.class);
    for (var audience : Audience.values()) {
      var fields = new UpdateFields(updates, everythingAsked());
      var form = new UpdateForm(incidents, updates, fields, cadence);
      when(updates.last(incident.number(), audience)).thenReturn(Optional.of(longUpdate()));
      var view = form.redrawn(incident, new FormValues(chosen(audience)));

      assertThat(Shown.problems(view)).isEmpty();
      assertThat(view.getBlocks()).hasSize(8);
    }
    assertThat(Shown.problems(new ResolveForm(incidents).view(incident))).isEmpty();
    assertThat(
            Shown.problems(
                new RolesForm(incidents, mock(RoleActions.class), Extremes.ROLES).view(incident)))
        .isEmpty();
  }

  private static UpdateTemplates everythingAsked() {
    var everything =
        Arrays.stream(UpdateField.values())
            .map(each -> new UpdateTemplates.Asked(each, "<".repeat(3000), "🔥".repeat(1500)))
            .toList();
    return new UpdateTemplates(
        Arrays.stream(Audience.values())
            .collect(Collectors.toMap(Function.identity(), each -> everything)));
  }

  private static StatusUpdate longUpdate() {
    return new StatusUpdate(
        Status.MONITORING,
        Extremes.LONGEST,
        Audience.PUBLIC,
        null,
        Arrays.stream(UpdateField.values())
            .collect(
                Collectors.toMap(Function.identity(), each -> "<".repeat(UpdateField.LONGEST))));
  }

  private static Map<String, Map<String, ViewState.Value>> chosen(Audience audience) {
    var option = new ViewState.SelectedOption();
    option.setValue(audience.name());
    var value = new ViewState.Value();
    value.setSelectedOption(option);
    return Map.of("audience", Map.of("any", value));
  }

  @Test
  void any_note_is_put_right_in_a_form_slack_takes() {
    for (var text : Extremes.SUMMARIES) {
      var entry =
          new TimelineEntry(
              Long.MAX_VALUE,
              Extremes.HUGE,
              new IncidentEvent.NoteAdded("x" + text.substring(Math.min(1, text.length()))),
              Examples.ADA,
              Examples.NOON,
              Examples.NOON);

      assertThat(Shown.problems(new CorrectEntryForm(mock(Incidents.class)).view(entry))).isEmpty();
    }
  }

  @Test
  void the_home_tab_is_one_slack_takes_however_much_there_is() {
    var now = Examples.NOON;
    for (var title : Extremes.TITLES) {
      var many = Collections.nCopies(16, Extremes.incident(Status.MONITORING, title, "", true));
      var items = Collections.nCopies(16, item("<".repeat(1000)));
      var home =
          HomeView.of(
              new HomeView.Sight(
                  many,
                  many,
                  many,
                  items,
                  Map.of(Extremes.HUGE, Extremes.HERE),
                  Map.of(Extremes.HUGE, now),
                  now));

      assertThat(Shown.problems(home)).isEmpty();
      assertThat(home.getBlocks()).hasSizeLessThan(100);
      assertThat(Shown.json(home).toString()).contains("And more: `/incident list`", "overdue");
    }
    var nothing =
        new HomeView.Sight(List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), now);
    assertThat(Shown.problems(HomeView.of(nothing))).isEmpty();
  }

  private static ActionItem item(String text) {
    return new ActionItem(
        new ActionItemId(7),
        Extremes.HUGE,
        text,
        Examples.GRACE,
        LocalDate.EPOCH,
        Priority.HIGH,
        Kind.PREVENT,
        Examples.ADA,
        Examples.NOON,
        null,
        null);
  }

  @Test
  void the_forms_of_a_plain_incident_are_ones_slack_takes() {
    var incidents = mock(Incidents.class);
    var incident = Examples.in(Status.IDENTIFIED);

    assertThat(incident.visibility()).isEqualTo(Visibility.OPEN);
    assertThat(
            Shown.problems(
                new RolesForm(incidents, mock(RoleActions.class), Extremes.ROLES).view(incident)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "100, 3", "10000, 3", "20000, 3"})
  void an_incident_can_be_edited_however_many_services_there_are(int count, int fields) {
    var all = catalog(each -> "service-" + each, count);
    for (var incident : open()) {
      var form = new EditForm(mock(Incidents.class), all).view(incident);

      assertThat(Shown.problems(form)).isEmpty();
      assertThat(form.getBlocks()).hasSize(fields);
    }
  }

  private static DeclareForm declareForm(IntFunction<String> name, int count) {
    return new DeclareForm(
        mock(Incidents.class),
        mock(Outbox.class),
        mock(DeclaredView.class),
        catalog(name, count),
        Extremes.SEVERITIES);
  }

  private static Catalog catalog(IntFunction<String> name, int count) {
    var catalog = mock(Catalog.class);
    when(catalog.services())
        .thenReturn(
            IntStream.range(0, count)
                .mapToObj(each -> new Service(name.apply(each), Optional.empty(), Optional.empty()))
                .toList());
    when(catalog.spelled(any())).thenAnswer(asked -> asked.getArgument(0));
    return catalog;
  }
}
