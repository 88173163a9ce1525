package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of the API's responses. A field that is not known yet is null, never omitted. */
final class IncidentResponse {

  private IncidentResponse() {}

  record Incidents(List<One> incidents, @Nullable String next) {}

  record Timeline(List<Entry> entries, @Nullable String next) {}

  /**
   * @param name the display name
   * @param severityName the severity's display name in this installation
   * @param severityInDoubt whether the severity is not confirmed yet
   * @param statusName the status's display name in this installation
   * @param url the incident in the API
   * @param page the incident's page for a browser
   * @param channel null until the channel is open
   * @param waitingForSlack the effects that Slack has not received yet
   */
  record One(
      long number,
      String name,
      String title,
      String summary,
      String severity,
      String severityName,
      boolean severityInDoubt,
      String status,
      String statusName,
      @JsonProperty("private") boolean isPrivate,
      String purpose,
      @Nullable Long mergedInto,
      List<String> services,
      Someone declaredBy,
      Map<String, @Nullable Someone> roles,
      Milestones milestones,
      Impact impact,
      @Nullable Channel channel,
      @Nullable Waiting waitingForSlack,
      String url,
      String page) {}

  /**
   * @param name the id while the name is not known from Slack
   */
  record Someone(String id, String name) {}

  record Milestones(
      @Nullable Instant impactStartedAt,
      @Nullable Instant detectedAt,
      Instant declaredAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant mitigatedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt) {}

  record Impact(String usersAffected, String revenue) {}

  record Channel(String id, String name) {}

  record Waiting(long count, Instant since) {}

  /**
   * @param kind the kind of event
   * @param details the fields of this kind
   * @param sentence the whole entry in one sentence, as amended
   * @param corrected the amended text; null if it was never changed
   */
  record Entry(
      long id,
      String kind,
      Instant occurredAt,
      Instant recordedAt,
      Someone by,
      String sentence,
      Map<String, @Nullable Object> details,
      boolean withdrawn,
      boolean starred,
      @Nullable String corrected) {}

  record AuditLog(List<AuditEntry> entries, @Nullable String next) {}

  /**
   * @param by a person's id; null when Muster acted
   * @param entry the id of the incident's timeline entry
   */
  record AuditEntry(
      long id,
      String kind,
      Instant recordedAt,
      Instant occurredAt,
      @Nullable String by,
      @Nullable Long incident,
      @Nullable Long entry,
      @Nullable String subject) {}
}
