package dev.muster.outbox;

import dev.muster.incident.IncidentNumber;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Maps incidents to their channels. */
@Singleton
public class IncidentChannels implements ReceiptListener {

  private final IncidentChannelRows rows;

  IncidentChannels(IncidentChannelRows rows) {
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public Optional<IncidentChannel> of(IncidentNumber incident) {
    return rows.findById(incident.value()).map(IncidentChannelRow::incidentChannel);
  }

  @Transactional(readOnly = true)
  public Map<IncidentNumber, IncidentChannel> of(Collection<IncidentNumber> incidents) {
    if (incidents.isEmpty()) {
      return Map.of();
    }
    List<Long> numbers = incidents.stream().map(IncidentNumber::value).toList();
    return rows.findByIncidentIn(numbers).stream()
        .map(IncidentChannelRow::incidentChannel)
        .collect(Collectors.toMap(IncidentChannel::incident, Function.identity()));
  }

  @Transactional(readOnly = true)
  public Optional<IncidentNumber> incidentIn(String channelId) {
    return rows.findByChannelId(channelId).map(row -> new IncidentNumber(row.incident()));
  }

  @Override
  public void received(ClaimedEffect claimed, Receipt receipt, Instant now) {
    var incident = claimed.incident().value();
    switch (receipt) {
      case Receipt.ChannelOpened(var id, var name) ->
          rows.save(new IncidentChannelRow(incident, id, name, null, null, null, null));
      case Receipt.CardPosted(var message) -> rows.cardPosted(incident, message);
      case Receipt.Announced(var channel, var message) ->
          rows.announced(incident, channel, message);
      case Receipt.Done done -> {}
      case Receipt.Posted posted -> {}
      case Receipt.ReminderPosted posted -> {}
      case Receipt.Insured insured -> {}
      case Receipt.Uninsured uninsured -> {}
      case Receipt.Introduced introduced -> {}
      case Receipt.MessageRead read -> {}
      case Receipt.GroupRead read -> {}
      case Receipt.ChannelArchived archived -> rows.archived(incident, now);
      case Receipt.ChannelUnarchived unarchived -> rows.archived(incident, null);
      case Receipt.ChannelRenamed(var name) -> rows.renamed(incident, name);
    }
  }
}
