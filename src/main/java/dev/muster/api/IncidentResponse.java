package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers are shown. A field that is not known yet is null, never left out. */
final class IncidentResponse {

  private IncidentResponse() {}

  record Incidents(List<One> incidents, @Nullable String next) {}

  record Timeline(List<Entry> entries, @Nullable String next) {}

  /**
   * @param name what people call it
   * @param severityName what people call it here
   * @param severityInDoubt nobody has said yet how bad it is
   * @param statusName what people call it here
   * @param url this, in the API
   * @param page for people with a browser
   * @param channel once it is open
   * @param waitingForSlack what Slack does not know yet
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
   * @param name the id again, while Slack has told us no name
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
   * @param kind what happened
   * @param details of that kind, differing from kind to kind
   * @param sentence the whole of it, in the words that count
   * @param corrected those words, if they are others than at first
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
   * @param by a person's id; null when Muster did it
   * @param entry of the incident's timeline
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
