package dev.muster.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.auditlog.AuditChain;
import dev.muster.incident.IncidentEvent;
import dev.muster.incident.JsonColumn;
import dev.muster.outbox.Effect;
import dev.muster.testing.DatabaseContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the version of 22 November 2026 has stored is still there after the migrations, and this
 * version reads all of it. A renamed record component, constant or column without its stored name
 * fails here.
 */
abstract class UpgradeContract extends DatabaseContract {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String EVENTS =
      """
      absorbed accepted action-item-added action-item-done cancelled closed declared declined \
      handover-offered merged message-marked milestones-corrected note-added nothing-new renamed \
      reopened resolved role-assigned role-released runbook-step-ticked runbook-step-unticked \
      services-changed severity-changed severity-confirmed summarized task-added task-done \
      task-taken update-posted\
      """;

  private static final String EFFECTS =
      """
      add-bookmark announce archive-channel ask-to-archive assign-once-known brief-role-holder \
      call-in catch-up introduce-person invite invite-group keep-insurance notice-absence \
      nudge-people open-channel pin-card post-card post-fact read-message refresh-announcement \
      refresh-card remind-of-update rename-channel report-problem set-topic settle-archive-question \
      settle-nudge settle-reminder show-channel show-runbooks tell-follower unarchive-channel \
      upload-postmortem whisper\
      """;

  private static final String BUTTONS =
      """
      accept accept-handover add-action-item amend-entry archive-channel assign-roles \
      choose-severity close correct-entry declare-occasion decline edit finish-action-item \
      finish-own-action-item finish-task follow hand-over join-incident keep-channel merge \
      milestones more-entries more-incidents more-steps more-tasks nothing-new open-declare-form \
      open-runbook post-update postmortem reopen resolve show-tasks snooze snooze-nudge take-role \
      take-task tick-step try-again tutorial unfollow untick-step update-audience\
      """;

  private static final String FORMS =
      """
      action-item correct-entry declare decline edit handover merge milestones resolve roles \
      severity update\
      """;

  /** The constants that version stored, by table and column. */
  private static final Map<String, String> CONSTANTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("effect.state", "DONE GIVEN_UP OWED SUPERSEDED"),
              Map.entry("ending.stage", "ARCHIVED ASKED WAITING"),
              Map.entry("incident.purpose", "DRILL REAL TEST TUTORIAL"),
              Map.entry("incident.severity", "SEV1 SEV2 SEV3 SEV4"),
              Map.entry(
                  "incident.status",
                  "CANCELLED CLOSED DECLINED IDENTIFIED INVESTIGATING MERGED MONITORING RESOLVED"
                      + " TRIAGE"),
              Map.entry("incident.visibility", "OPEN PRIVATE"),
              Map.entry(
                  "incident_role.role",
                  "COMMANDER COMMUNICATIONS CUSTOMER_LIAISON OPERATIONS SCRIBE"),
              Map.entry("newest_update.audience", "INTERNAL PUBLIC STAKEHOLDERS"),
              Map.entry(
                  "nudge.kind",
                  "NOT_CLOSED NOT_RESOLVED NOT_TRIAGED NO_COMMANDER NO_SEVERITY NO_SUMMARY"
                      + " POSTMORTEM_OVERDUE SILENCE"),
              Map.entry("reminder.kind", "UPDATE_DUE"),
              Map.entry(
                  "timeline_amendment.kind",
                  "CORRECTED FILE_REMOVED RESTORED STARRED UNSTARRED WITHDRAWN"),
              Map.entry("timeline_mark.way", "PIN REACTION REQUEST")));

  /** What migrations of later versions were meant to change: every item had these by default. */
  private static final Map<String, String> EMPTIED =
      Map.of("action_item.priority", "MEDIUM", "action_item.kind", "PREVENT");

  private final OldVersion old;
  private final JsonNode before;

  UpgradeContract(OldVersion old) {
    super(old.database());
    this.old = old;
    this.before = old.read().path("tables");
  }

  @Override
  protected boolean startsEmpty() {
    return false;
  }

  @Test
  void every_kind_of_event_and_of_waiting_effect_is_in_the_old_database() {
    assertThat(kinds("timeline_entry", "event")).isEqualTo(words(EVENTS));
    assertThat(kinds("effect", "body", "OWED")).isEqualTo(words(EFFECTS));
  }

  @Test
  void every_constant_is_in_the_old_database() {
    CONSTANTS.forEach((place, constants) -> {
      var column = place.split("\\.");
      var stored = new TreeSet<String>();
      before.path(column[0]).forEach(row -> stored.add(row.path(column[1]).asText()));
      assertThat(stored).as(place).isEqualTo(words(constants));
    });
    var filled =
        before.properties().stream()
            .filter(table -> !table.getValue().isEmpty())
            .map(Map.Entry::getKey);
    assertThat(filled).as("tables with rows").hasSize(before.size());
  }

  @Test
  void every_button_and_form_is_among_the_old_payloads() {
    var buttons = new TreeSet<String>();
    var forms = new TreeSet<String>();
    for (var each : old.payloads()) {
      var payload = each.path("payload");
      payload
          .path("actions")
          .forEach(action -> buttons.add(action.path("action_id").asText().split("/", 2)[0]));
      if (payload.path("type").asText().equals("view_submission")) {
        forms.add(payload.path("view").path("callback_id").asText());
      }
    }
    assertThat(buttons).isEqualTo(words(BUTTONS));
    assertThat(forms).isEqualTo(words(FORMS));
  }

  @Test
  void the_migrations_keep_every_row_and_value() {
    var rows = new StoredRows(database);
    before
        .properties()
        .forEach(table -> {
          var now = rows.of(table.getKey());
          assertThat(now).as(table.getKey()).hasSize(table.getValue().size());
          for (var i = 0; i < now.size(); i++) {
            for (var column : table.getValue().get(i).properties()) {
              var place = table.getKey() + "." + column.getKey();
              var value = column.getValue().asText();
              var expected =
                  column.getValue().isNull() || value.equals(EMPTIED.get(place)) ? null : value;
              assertThat(now.get(i)).as(place).containsEntry(column.getKey(), expected);
            }
          }
        });
  }

  /** Each key of what is stored must come back under its name, and so must each value. */
  @Test
  void every_event_and_effect_is_read_whole_and_written_under_the_same_names() {
    readsWhole("timeline_entry", "event", new JsonColumn<>(IncidentEvent.class));
    readsWhole("effect", "body", new JsonColumn<>(Effect.class));
  }

  @Test
  void every_column_that_holds_something_is_read_into_something() {
    var problems = new ReadRows(bean(io.micronaut.context.ApplicationContext.class)).problems();

    assertThat(problems).isEmpty();
  }

  @Test
  void every_seal_of_the_audit_log_holds() {
    var seals = bean(AuditChain.class);
    var newest = (int) seals.newest().orElseThrow();

    assertThat(newest).isEqualTo(before.path("audit_seal").size()).isGreaterThan(2);
    assertThat(IntStream.rangeClosed(1, newest)).allMatch(seals::holds);
  }

  /** An old H2 file names the class of the trigger that refuses. */
  @Test
  void the_old_audit_log_refuses_changes() {
    for (var table : List.of("audit_entry", "audit_seal")) {
      assertThatThrownBy(() -> database.run("delete from " + table))
          .as(table)
          .hasMessageContaining("append only");
    }
  }

  private <T> void readsWhole(String table, String column, JsonColumn<T> json) {
    for (var row : before.path(table)) {
      var stored = row.path(column).asText();
      var lost = new ArrayList<String>();
      compare("", tree(stored), tree(json.write(json.read(stored))), lost);
      assertThat(lost).as("lost of " + stored).isEmpty();
    }
  }

  /** A later version may add keys. */
  private static void compare(String path, JsonNode stored, JsonNode read, List<String> lost) {
    if (stored.isObject()) {
      stored
          .properties()
          .forEach(key ->
              compare(path + "/" + key.getKey(), key.getValue(), read.path(key.getKey()), lost));
    } else if (stored.isArray() && stored.size() == read.size()) {
      for (var i = 0; i < stored.size(); i++) {
        compare(path + "/" + i, stored.get(i), read.path(i), lost);
      }
    } else if (!stored.equals(read) && !(stored.isNull() && read.isMissingNode())) {
      lost.add(path);
    }
  }

  private Set<String> kinds(String table, String column, String... states) {
    var found = new TreeSet<String>();
    for (var row : before.path(table)) {
      if (states.length == 0 || List.of(states).contains(row.path("state").asText())) {
        found.add(tree(row.path(column).asText()).path("kind").asText());
      }
    }
    return found;
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(Arrays.asList(text.split(" ")));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
