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
import dev.muster.database.StoreTrouble;
import dev.muster.incident.Mark;
import dev.muster.people.People;
import dev.muster.people.PersonId;
import dev.muster.permission.GroupMembers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events that mean something to us; the many others of their kind are let pass unstored. */
@Singleton
class Events {

  private static final int OK = 200;

  private final Reception reception;
  private final EventIntake intake;
  private final Marks marks;
  private final Edits edits;
  private final Homes homes;
  private final MentionDesk mentions;
  private final CatchUps catchUps;
  private final Absences absences;
  private final Attendance attendance;
  private final People people;
  private final GroupMembers groups;

  Events(
      Reception reception,
      EventIntake intake,
      Marks marks,
      Edits edits,
      Homes homes,
      MentionDesk mentions,
      CatchUps catchUps,
      Absences absences,
      Attendance attendance,
      People people,
      GroupMembers groups) {
    this.reception = reception;
    this.intake = intake;
    this.marks = marks;
    this.edits = edits;
    this.homes = homes;
    this.mentions = mentions;
    this.catchUps = catchUps;
    this.absences = absences;
    this.attendance = attendance;
    this.people = people;
    this.groups = groups;
  }

  Response reaction(EventsApiPayload<ReactionAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (!Marks.REACTION.equals(event.getReaction())
        || !"message".equals(item.getType())
        || item.getChannel() == null
        || item.getTs() == null) {
      return Acks.silently();
    }
    return marked(
        payload,
        new Marks.Sign(
            item.getChannel(),
            item.getTs(),
            Mark.Way.REACTION,
            event.getUser(),
            event.getEventTs()));
  }

  Response unreaction(EventsApiPayload<ReactionRemovedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (!Marks.REACTION.equals(event.getReaction())
        || !"message".equals(item.getType())
        || item.getChannel() == null
        || item.getTs() == null) {
      return Acks.silently();
    }
    return unmarked(
        payload,
        new Marks.Sign(
            item.getChannel(),
            item.getTs(),
            Mark.Way.REACTION,
            event.getUser(),
            event.getEventTs()));
  }

  /** What the bot pins itself, its card, is nobody's mark. */
  Response pin(EventsApiPayload<PinAddedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (item == null || item.getMessage() == null || isOurs(payload, event.getUser())) {
      return Acks.silently();
    }
    return marked(
        payload,
        new Marks.Sign(
            event.getChannelId(),
            item.getMessage().getTs(),
            Mark.Way.PIN,
            event.getUser(),
            event.getEventTs()));
  }

  Response unpin(EventsApiPayload<PinRemovedEvent> payload) {
    var event = payload.getEvent();
    var item = event.getItem();
    if (item == null || item.getMessage() == null || isOurs(payload, event.getUser())) {
      return Acks.silently();
    }
    return unmarked(
        payload,
        new Marks.Sign(
            event.getChannelId(),
            item.getMessage().getTs(),
            Mark.Way.PIN,
            event.getUser(),
            event.getEventTs()));
  }

  /** Links that unfold change a message, too, but not what it says. */
  Response edited(EventsApiPayload<MessageChangedEvent> payload) {
    var event = payload.getEvent();
    var message = event.getMessage();
    if (EventTypes.TOMBSTONE.equals(message.getSubtype())) {
      return withdrawn(payload, event.getChannel(), message.getTs());
    }
    if (message.getUser() != null && isOurs(payload, message.getUser())) {
      return Acks.silently();
    }
    var channel = event.getChannel();
    var files = MessageFiles.of(message.getFiles());
    var isEdited =
        isEdited(message)
            && !isOurs(payload, message.getEdited().getUser())
            && concerns(channel, message.getTs());
    if (!isEdited && !asked(() -> edits.lacks(channel, message.getTs(), files))) {
      return Acks.silently();
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
        : Acks.silently();
  }

  Response userChange(EventsApiPayload<UserChangeEvent> payload) {
    var user = payload.getEvent().getUser();
    if (user == null || user.getId() == null) {
      return Acks.silently();
    }
    return record(
        payload,
        now -> {
          if (user.isDeleted()) {
            attendance.deactivated(new PersonId(user.getId()));
          }
          var before = people.introduced(new PersonId(user.getId()));
          if (before.isPresent()) {
            var person = Introductions.person(user);
            people.remember(person, now);
            if (before.get().canHoldRole() && person.deactivated()) {
              absences.deactivated(person.id(), now);
            }
          }
        });
  }

  /** Sooner than the next reading of the group tells it. */
  Response groupChange(EventsApiPayload<SubteamMembersChangedEvent> payload) {
    var event = payload.getEvent();
    var group = event.getSubteamId();
    if (group == null || !groups.wanted().contains(group)) {
      return Acks.silently();
    }
    return record(
        payload,
        now ->
            groups.change(group, people(event.getAddedUsers()), people(event.getRemovedUsers())));
  }

  /** The conversation beside the Home tab asks for nothing. */
  Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
    var event = payload.getEvent();
    if (!"home".equals(event.getTab()) || event.getUser() == null) {
      return Acks.silently();
    }
    return take(payload, now -> () -> homes.show(new PersonId(event.getUser())));
  }

  /** Bots that talk to each other would never end. */
  Response mention(EventsApiPayload<AppMentionEvent> payload) {
    var event = payload.getEvent();
    if (event.getUser() == null || event.getBotId() != null) {
      return Acks.silently();
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
      return Acks.silently();
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
      return Acks.silently();
    }
    return record(
        payload,
        now -> {
          var leftAt = event.getEventTs() == null ? now : Timestamps.read(event.getEventTs());
          attendance.left(event.getChannel(), new PersonId(event.getUser()), leftAt);
          absences.left(event.getChannel(), new PersonId(event.getUser()), now);
        });
  }

  /** One that nothing can be read of any more keeps the words it had. */
  private static boolean isEdited(MessageChangedEvent.Message message) {
    return message.getEdited() != null
        && !(message.getText().isEmpty() && message.getFiles().isEmpty());
  }

  private boolean concerns(String channel, String message) {
    return asked(() -> edits.concern(channel, message));
  }

  /** Before anything is stored; Slack asks again when it cannot be answered. */
  private static boolean asked(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException problem) {
      if (StoreTrouble.isBehind(problem)) {
        throw new Unacknowledged(Response.error(503));
      }
      throw problem;
    }
  }

  private Response marked(EventsApiPayload<?> payload, Marks.Sign sign) {
    return record(
        payload,
        now -> {
          marks.marked(sign, now);
        });
  }

  private Response unmarked(EventsApiPayload<?> payload, Marks.Sign sign) {
    return record(
        payload,
        now -> {
          marks.unmarked(sign, now);
        });
  }

  /** For what asks for nothing once it is stored. */
  private Response record(EventsApiPayload<?> payload, Consumer<Instant> work) {
    return take(
        payload,
        now -> {
          work.accept(now);
          return EventIntake.Consequence.NOTHING_MORE;
        });
  }

  private Response take(EventsApiPayload<?> payload, EventIntake.Consequence consequence) {
    var answer = reception.take(intake, new EventIntake.Event(payload.getEventId(), consequence));
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
