package dev.muster.incident;

/**
 * Called inside the transaction that records an event. A listener writes its own rows, has no
 * effect outside the database, and throws only if the event must not be recorded.
 *
 * <p>Listeners run in the order of their {@link io.micronaut.core.annotation.Order}, which is also
 * the lock order for everything that locks several of these rows: reminders, outbox (the card),
 * scheduled fallback, nudges, runbook notice, captures, newest updates, followers, invitations,
 * channel archiving. The audit log comes last and locks nothing.
 */
public interface IncidentListener {

  void on(Incident incident, TimelineEntry entry);
}
