package dev.muster.outbox;

import dev.muster.incident.Incident;
import dev.muster.incident.Incidents;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Attaches a channel that Muster opened, but never recorded, to its incident. */
@Singleton
public class OrphanChannelRecovery {

  private static final int AT_ONCE = 500;

  /** Tolerance for the difference between the clocks of the chat service and of Muster. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final IncidentChannelRows incidentChannel;
  private final EffectRows effects;
  private final EffectFailureRows problems;
  private final BeanProvider<Incidents> incidents;
  private final ApplicationEventPublisher<EffectsEnqueued> signal;

  OrphanChannelRecovery(
      IncidentChannelRows incidentChannel,
      EffectRows effects,
      EffectFailureRows problems,
      BeanProvider<Incidents> incidents,
      ApplicationEventPublisher<EffectsEnqueued> signal) {
    this.incidentChannel = incidentChannel;
    this.effects = effects;
    this.problems = problems;
    this.incidents = incidents;
    this.signal = signal;
  }

  public enum Outcome {
    /** The effect that opens the channel is pending, or the channel has just been recorded. */
    ON_ITS_WAY,
    ADOPTED,
    /** The incident has another channel, or no incident matches the channel. */
    ORPHANED
  }

  @Transactional(readOnly = true)
  public List<BotChannel> unknown(Collection<BotChannel> channels) {
    var ids = channels.stream().map(BotChannel::id).toList();
    Set<String> known = new HashSet<>();
    for (var from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      incidentChannel.findByChannelIdIn(some).forEach(row -> known.add(row.channelId()));
    }
    return channels.stream().filter(each -> !known.contains(each.id())).toList();
  }

  @Transactional
  public Outcome adopt(BotChannel channel) {
    var number = channel.incident().value();
    if (effects.opening(number) > 0) {
      return Outcome.ON_ITS_WAY;
    }
    var incident = incidents.get().find(channel.incident());
    if (incident.filter(each -> canBeOf(each, channel)).isEmpty()
        || incidentChannel.adopt(number, channel.id(), channel.name()) == 0) {
      return incidentChannel.findByChannelId(channel.id()).isPresent()
          ? Outcome.ON_ITS_WAY
          : Outcome.ORPHANED;
    }
    effects.opened(number);
    problems.over(number, EffectRows.OPEN_CHANNEL);
    signal.publishEvent(new EffectsEnqueued());
    return Outcome.ADOPTED;
  }

  /**
   * After a restore from a backup incident numbers are assigned again, so a channel that is older
   * than the incident belongs to another incident.
   */
  private static boolean canBeOf(Incident incident, BotChannel channel) {
    return incident.isPrivate() == channel.isPrivate()
        && !channel.createdAt().isBefore(incident.milestones().declared().minus(SKEW));
  }
}
