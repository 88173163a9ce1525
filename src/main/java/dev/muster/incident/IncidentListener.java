package dev.muster.incident;

/**
 * A room that owes something when a fact is recorded. Called inside the transaction that records
 * it: writes rows of its own, touches nothing outside the database, and fails only if the fact must
 * not be kept.
 *
 * <p>Listeners lock rows of theirs in the {@link io.micronaut.core.annotation.Order} they have,
 * which is the order of everybody else who locks several: the reminder, the card, the insurance,
 * the runbooks, the marks, the newest updates, the followers, the invitations, the channel's end.
 * The audit log comes last and locks nothing.
 */
public interface IncidentListener {

  void on(Incident incident, TimelineEntry entry);
}
