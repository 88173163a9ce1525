package dev.muster.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.PinRemovedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.muster.database.DatabaseErrors;
import dev.muster.incident.Capture;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.permission.GroupMembers;
import dev.muster.slack.blockkit.MessageFiles;
import dev.muster.slack.blockkit.Timestamps;
import dev.muster.slack.channel.UserInfoSync;
import dev.muster.slack.delivery.Responses;
import dev.muster.slack.home.ChannelMembershipListener;
import dev.muster.slack.home.HomeTabPublisher;
import dev.muster.slack.inbound.DeliveryProcessor;
import dev.muster.slack.inbound.EventHandler;
import dev.muster.slack.inbound.Unacknowledged;
import dev.muster.slack.payload.EventTypes;
import dev.muster.slack.roles.RoleHolderDeparture;
import dev.muster.slack.timeline.CaptureListener;
import dev.muster.slack.timeline.CatchUps;
import dev.muster.slack.timeline.MentionHandler;
import dev.muster.slack.timeline.MessageEditListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Handles the events that Muster subscribes to. An event that changes nothing is acknowledged
 * without being stored.
 */
@Singleton
class Events {

  private static final int OK = 200;

  private final DeliveryProcessor reception;
  private final EventHandler handler;
  private final CaptureListener marks;
  private final MessageEditListener edits;
  private final HomeTabPublisher homes;
  private final MentionHandler mentions;
  private final CatchUps catchUps;
  private final RoleHolderDeparture departures;
  private final ChannelMembershipListener attendance;
  private final People people;
  private final GroupMembers groups;

  Events(
      DeliveryProcessor reception,
      EventHandler handler,
      CaptureListener marks,
      MessageEditListener edits,
      HomeTabPublisher homes,
      MentionHandler mentions,
      CatchUps catchUps,
      RoleHolderDeparture departures,
      ChannelMembershipListener attendance,
      People people,
      GroupMembers groups) {
    this.reception = reception;
    this.handler = handler;
    this.marks = marks;
    this.edits = edits;
    this.homes = homes;
    this.mentions = mentions;
    this.catchUps = catchUps;
    this.departures = departures;
    this.attendance = attendance;
    this.people = people;
    this.groups = groups;
  }

  Response reaction(EventsApiPayload<ReactionAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (!CaptureListener.REACTION.equals(event.getReaction())
        || !"message".equals(item.getType())
        || item.getChannel() == null
        || item.getTs() == null) {
      return Responses.silently();
    }
    return marked(
        payload,
        new CaptureListener.Sign(
            item.getChannel(),
            item.getTs(),
            Capture.Way.REACTION,
            event.getUser(),
            event.getEventTs()));
  }

  Response unreaction(EventsApiPayload<ReactionRemovedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (!CaptureListener.REACTION.equals(event.getReaction())
        || !"message".equals(item.getType())
        || item.getChannel() == null
        || item.getTs() == null) {
      return Responses.silently();
    }
    return unmarked(
        payload,
        new CaptureListener.Sign(
            item.getChannel(),
            item.getTs(),
            Capture.Way.REACTION,
            event.getUser(),
            event.getEventTs()));
  }

  /** Ignores the bot's own pins: it pins the incident card. */
  Response pin(EventsApiPayload<PinAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (item == null || item.getMessage() == null || isOurs(payload, event.getUser())) {
      return Responses.silently();
    }
    return marked(
        payload,
        new CaptureListener.Sign(
            event.getChannelId(),
            item.getMessage().getTs(),
            Capture.Way.PIN,
            event.getUser(),
            event.getEventTs()));
  }

  Response unpin(EventsApiPayload<PinRemovedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (item == null || item.getMessage() == null || isOurs(payload, event.getUser())) {
      return Responses.silently();
    }
    return unmarked(
        payload,
        new CaptureListener.Sign(
            event.getChannelId(),
            item.getMessage().getTs(),
            Capture.Way.PIN,
            event.getUser(),
            event.getEventTs()));
  }

  /** Ignores changes that leave the text and the files as they are, such as unfurled links. */
  Response edited(EventsApiPayload<MessageChangedEvent> payload) {
    var event = payload.getEvent();
    var message = event.getMessage();
    if (EventTypes.TOMBSTONE.equals(message.getSubtype())) {
      return withdrawn(payload, event.getChannel(), message.getTs());
    }
    if (message.getUser() != null && isOurs(payload, message.getUser())) {
      return Responses.silently();
    }
    var channel = event.getChannel();
    var files = MessageFiles.of(message.getFiles());
    var isEdited =
        isEdited(message)
            && !isOurs(payload, message.getEdited().getUser())
            && concerns(channel, message.getTs());
    if (!isEdited && !asked(() -> edits.lacks(channel, message.getTs(), files))) {
      return Responses.silently();
    }
    return record(
        payload,
        now -> {
          if (isEdited) {
            edits.edited(channel, message);
          }
          edits.filesLeft(channel, message.getTs(), files, now);
        });
  }

  Response deleted(EventsApiPayload<MessageDeletedEvent> payload) {
    var event = payload.getEvent();
    return withdrawn(payload, event.getChannel(), event.getDeletedTs());
  }

  private Response withdrawn(EventsApiPayload<?> payload, String channel, String message) {
    return concerns(channel, message)
        ? record(
            payload,
            now -> {
              edits.deleted(channel, message, now);
            })
        : Responses.silently();
  }

  Response userChange(EventsApiPayload<UserChangeEvent> payload) {
    var user = payload.getEvent().getUser();
    if (user == null || user.getId() == null) {
      return Responses.silently();
    }
    return record(
        payload,
        now -> {
          if (user.isDeleted()) {
            attendance.deactivated(new PersonId(user.getId()));
          }
          var before = people.introduced(new PersonId(user.getId()));
          if (before.isPresent()) {
            var person = UserInfoSync.person(user);
            people.remember(person, now);
            if (before.get().canHoldRole() && person.deactivated()) {
              departures.deactivated(person.id(), now);
            }
          }
        });
  }

  /** Updates the group before {@link GroupMembers} is next refreshed from Slack. */
  Response groupChange(EventsApiPayload<SubteamMembersChangedEvent> payload) {
    var event = payload.getEvent();
    var group = event.getSubteamId();
    if (group == null || !groups.wanted().contains(group)) {
      return Responses.silently();
    }
    return record(
        payload,
        now ->
            groups.change(group, people(event.getAddedUsers()), people(event.getRemovedUsers())));
  }

  /** Ignores the Messages tab, which needs no update. */
  Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
    var event = payload.getEvent();
    if (!"home".equals(event.getTab()) || event.getUser() == null) {
      return Responses.silently();
    }
    return take(payload, now -> () -> homes.show(new PersonId(event.getUser())));
  }

  /** Ignores bots, so that two bots cannot answer each other in a loop. */
  Response mention(EventsApiPayload<AppMentionEvent> payload) {
    var event = payload.getEvent();
    if (event.getUser() == null || event.getBotId() != null) {
      return Responses.silently();
    }
    return take(
        payload,
        now ->
            mentions.mentioned(
                new PersonId(event.getUser()),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                now));
  }

  Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload) {
    var event = payload.getEvent();
    if (event.getUser() == null || isOurs(payload, event.getUser())) {
      return Responses.silently();
    }
    return record(
        payload,
        now -> {
          var joinedAt = event.getEventTs() == null ? now : Timestamps.read(event.getEventTs());
          attendance.joined(event.getChannel(), new PersonId(event.getUser()), joinedAt);
          catchUps.joined(event.getChannel(), new PersonId(event.getUser()), joinedAt, now);
        });
  }

  Response left(EventsApiPayload<MemberLeftChannelEvent> payload) {
    var event = payload.getEvent();
    if (event.getUser() == null || isOurs(payload, event.getUser())) {
      return Responses.silently();
    }
    return record(
        payload,
        now -> {
          var leftAt = event.getEventTs() == null ? now : Timestamps.read(event.getEventTs());
          attendance.left(event.getChannel(), new PersonId(event.getUser()), leftAt);
          departures.left(event.getChannel(), new PersonId(event.getUser()), now);
        });
  }

  /** False when neither text nor files can be read: the timeline then keeps the previous text. */
  private static boolean isEdited(MessageChangedEvent.Message message) {
    return message.getEdited() != null
        && !(message.getText().isEmpty() && message.getFiles().isEmpty());
  }

  private boolean concerns(String channel, String message) {
    return asked(() -> edits.concern(channel, message));
  }

  /**
   * Queries the database before anything is stored. When the database does not answer, the event is
   * not acknowledged, so that Slack sends it again.
   */
  private static boolean asked(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException problem) {
      if (DatabaseErrors.isBehind(problem)) {
        throw new Unacknowledged(Response.error(503));
      }
      throw problem;
    }
  }

  private Response marked(EventsApiPayload<?> payload, CaptureListener.Sign sign) {
    return record(
        payload,
        now -> {
          marks.marked(sign, now);
        });
  }

  private Response unmarked(EventsApiPayload<?> payload, CaptureListener.Sign sign) {
    return record(
        payload,
        now -> {
          marks.unmarked(sign, now);
        });
  }

  /** Stores an event that needs no work after the commit. */
  private Response record(EventsApiPayload<?> payload, Consumer<Instant> work) {
    return take(
        payload,
        now -> {
          work.accept(now);
          return EventHandler.Consequence.NOTHING_MORE;
        });
  }

  private Response take(EventsApiPayload<?> payload, EventHandler.Consequence consequence) {
    var answer = reception.take(handler, new EventHandler.Event(payload.getEventId(), consequence));
    if (answer.getStatusCode() != OK) {
      throw new Unacknowledged(answer);
    }
    return answer;
  }

  private static List<PersonId> people(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().map(PersonId::new).toList();
  }

  private static boolean isOurs(EventsApiPayload<?> payload, String user) {
    return payload.getAuthorizations() != null
        && payload.getAuthorizations().stream().anyMatch(each -> user.equals(each.getUserId()));
  }
}
