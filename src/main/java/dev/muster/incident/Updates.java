package dev.muster.incident;

import dev.muster.incident.IncidentEvent.UpdatePosted;
import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The newest status update for each audience. */
@Singleton
@Order(7)
public class Updates implements IncidentListener {

  /** The audiences outside the incident's own channel. */
  public static final Set<Audience> FOR_OTHERS =
      Set.copyOf(EnumSet.of(Audience.STAKEHOLDERS, Audience.PUBLIC));

  private final NewestUpdateRows rows;
  private final Timeline timeline;

  Updates(NewestUpdateRows rows, Timeline timeline) {
    this.rows = rows;
    this.timeline = timeline;
  }

  /** No visibility check: for internal use. */
  @Transactional(readOnly = true)
  public Optional<TimelineEntry> newest(IncidentNumber incident) {
    return newest(incident, EnumSet.allOf(Audience.class));
  }

  /** The newest update for any of these audiences. */
  @Transactional(readOnly = true)
  public Optional<TimelineEntry> newest(IncidentNumber incident, Collection<Audience> audiences) {
    return rows.of(incident.value()).stream()
        .filter(each -> audiences.contains(each.key().audience()))
        .findFirst()
        .flatMap(each -> timeline.entry(each.entry()));
  }

  @Transactional(readOnly = true)
  public Optional<StatusUpdate> last(IncidentNumber incident, Audience audience) {
    return newest(incident, Set.of(audience)).map(entry -> ((UpdatePosted) entry.event()).update());
  }

  /**
   * The incident is locked, so no other transaction can insert the row between the two statements.
   */
  @Override
  public void on(Incident incident, TimelineEntry entry) {
    if (entry.event() instanceof UpdatePosted(var update, var from)) {
      var number = incident.number().value();
      if (rows.replace(number, update.audience(), entry.id()) == 0) {
        rows.save(
            new NewestUpdateRow(new NewestUpdateRow.Key(number, update.audience()), entry.id()));
      }
    }
  }
}
