package dev.muster.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** The events that mean something to us; the many others of their kind are let pass unstored. */
@Singleton
class Events {

  static final Set<String> KNOWN =
      Set.of(ReactionAddedEvent.TYPE_NAME, PinAddedEvent.TYPE_NAME, UserChangeEvent.TYPE_NAME);

  private static final int OK = 200;

  private final Reception reception;
  private final EventIntake intake;
  private final Marks marks;
  private final People people;

  Events(Reception reception, EventIntake intake, Marks marks, People people) {
    this.reception = reception;
    this.intake = intake;
    this.marks = marks;
    this.people = people;
  }

  Response reaction(EventsApiPayload<ReactionAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (!Marks.REACTION.equals(event.getReaction()) || !"message".equals(item.getType())) {
      return Acks.silently();
    }
    return take(
        payload, now -> marks.marked(item.getChannel(), item.getTs(), event.getUser(), now));
  }

  /** What the bot pins itself, its card, is nobody's mark. */
  Response pin(EventsApiPayload<PinAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (item == null || item.getMessage() == null || isOurs(payload)) {
      return Acks.silently();
    }
    return take(
        payload,
        now -> marks.marked(event.getChannelId(), item.getMessage().getTs(), event.getUser(), now));
  }

  Response userChange(EventsApiPayload<UserChangeEvent> payload) {
    var user = payload.getEvent().getUser();
    if (user == null || user.getId() == null) {
      return Acks.silently();
    }
    return take(
        payload,
        now -> {
          if (people.introduced(new PersonId(user.getId())).isPresent()) {
            people.remember(Introductions.person(user), now);
          }
        });
  }

  private Response take(EventsApiPayload<?> payload, Consumer<Instant> consequence) {
    var answer = reception.take(intake, new EventIntake.Event(payload.getEventId(), consequence));
    if (answer.getStatusCode() != OK) {
      throw new Unacknowledged(answer);
    }
    return answer;
  }

  private static boolean isOurs(EventsApiPayload<PinAddedEvent> payload) {
    return payload.getAuthorizations() != null
        && payload.getAuthorizations().stream()
            .anyMatch(each -> payload.getEvent().getUser().equals(each.getUserId()));
  }
}
