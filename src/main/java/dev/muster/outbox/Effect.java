package dev.muster.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.muster.incident.Handover;
import dev.muster.incident.Nudge;
import dev.muster.incident.Role;
import dev.muster.people.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything Muster asks of the outside world. What an effect shows is read when it is carried out,
 * so a late one shows the newest state. Kept as JSON under the names below.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "open-channel", value = Effect.OpenChannel.class),
  @JsonSubTypes.Type(name = "invite", value = Effect.Invite.class),
  @JsonSubTypes.Type(name = "set-topic", value = Effect.SetTopic.class),
  @JsonSubTypes.Type(name = "post-card", value = Effect.PostCard.class),
  @JsonSubTypes.Type(name = "pin-card", value = Effect.PinCard.class),
  @JsonSubTypes.Type(name = "refresh-card", value = Effect.RefreshCard.class),
  @JsonSubTypes.Type(name = "announce", value = Effect.Announce.class),
  @JsonSubTypes.Type(name = "refresh-announcement", value = Effect.RefreshAnnouncement.class),
  @JsonSubTypes.Type(name = "post-fact", value = Effect.PostFact.class),
  @JsonSubTypes.Type(name = "brief-role-holder", value = Effect.BriefRoleHolder.class),
  @JsonSubTypes.Type(name = "remind-of-update", value = Effect.RemindOfUpdate.class),
  @JsonSubTypes.Type(name = "settle-reminder", value = Effect.SettleReminder.class),
  @JsonSubTypes.Type(name = "keep-insurance", value = Effect.KeepInsurance.class),
  @JsonSubTypes.Type(name = "upload-postmortem", value = Effect.UploadPostmortem.class),
  @JsonSubTypes.Type(name = "introduce-person", value = Effect.IntroducePerson.class),
  @JsonSubTypes.Type(name = "assign-once-known", value = Effect.AssignOnceKnown.class),
  @JsonSubTypes.Type(name = "read-message", value = Effect.ReadMessage.class),
  @JsonSubTypes.Type(name = "whisper", value = Effect.Whisper.class),
  @JsonSubTypes.Type(name = "report-problem", value = Effect.ReportProblem.class),
  @JsonSubTypes.Type(name = "rename-channel", value = Effect.RenameChannel.class),
  @JsonSubTypes.Type(name = "nudge-people", value = Effect.NudgePeople.class),
  @JsonSubTypes.Type(name = "settle-nudge", value = Effect.SettleNudge.class),
  @JsonSubTypes.Type(name = "catch-up", value = Effect.CatchUp.class),
  @JsonSubTypes.Type(name = "show-channel", value = Effect.ShowChannel.class),
  @JsonSubTypes.Type(name = "show-runbooks", value = Effect.ShowRunbooks.class),
  @JsonSubTypes.Type(name = "notice-absence", value = Effect.NoticeAbsence.class),
  @JsonSubTypes.Type(name = "add-bookmark", value = Effect.AddBookmark.class),
  @JsonSubTypes.Type(name = "call-in", value = Effect.CallIn.class),
  @JsonSubTypes.Type(name = "invite-group", value = Effect.InviteGroup.class),
  @JsonSubTypes.Type(name = "ask-to-archive", value = Effect.AskToArchive.class),
  @JsonSubTypes.Type(name = "settle-archive-question", value = Effect.SettleArchiveQuestion.class),
  @JsonSubTypes.Type(name = "archive-channel", value = Effect.ArchiveChannel.class),
  @JsonSubTypes.Type(name = "unarchive-channel", value = Effect.UnarchiveChannel.class),
  @JsonSubTypes.Type(name = "tell-follower", value = Effect.TellFollower.class),
  @JsonSubTypes.Type(name = "tell-replaced", value = Effect.TellReplaced.class),
  @JsonSubTypes.Type(name = "offer-once-known", value = Effect.OfferOnceKnown.class),
})
public sealed interface Effect {

  record OpenChannel() implements Effect {}

  record Invite(List<PersonId> people) implements Effect {}

  record SetTopic() implements Effect {}

  record PostCard() implements Effect {}

  record PinCard() implements Effect {}

  record RefreshCard() implements Effect {}

  record Announce() implements Effect {}

  record RefreshAnnouncement() implements Effect {}

  /**
   * Says in the channel what a timeline entry tells.
   *
   * @param more of what came about with it, to be said in the same message
   */
  record PostFact(long entry, List<Long> more) implements Effect {

    /** Earlier versions said each by itself. */
    public PostFact {
      more = more == null ? List.of() : List.copyOf(more);
    }

    public PostFact(long entry) {
      this(entry, List.of());
    }

    /** In the order they came about. */
    public List<Long> entries() {
      return Stream.concat(Stream.of(entry), more.stream()).toList();
    }

    PostFact with(long another) {
      return new PostFact(entry, Stream.concat(more.stream(), Stream.of(another)).toList());
    }
  }

  record BriefRoleHolder(Role role, PersonId holder) implements Effect {}

  /**
   * @param since when people last heard from us
   * @param dueAt the promise; how late the reminder is counts from here
   * @param time how often people have been asked since then, this one included
   * @param last whether nobody is asked again
   */
  record RemindOfUpdate(Instant since, Instant dueAt, int time, boolean last) implements Effect {

    /** Earlier versions did not count. */
    public RemindOfUpdate {
      time = Math.max(1, time);
    }
  }

  /** Takes the buttons off a reminder that has had its answer. */
  record SettleReminder(String message, String outcome) implements Effect {}

  /** Makes what is left with the chat in advance agree with the next reminder. */
  record KeepInsurance() implements Effect {}

  record UploadPostmortem(PersonId askedBy) implements Effect {}

  record IntroducePerson(PersonId person) implements Effect {}

  /**
   * Nobody gets a role before the chat has said that they are a person and still here.
   *
   * @param replacing who held it when it was given; earlier versions did not say
   */
  record AssignOnceKnown(Role role, PersonId person, PersonId by, @Nullable PersonId replacing)
      implements Effect {

    public AssignOnceKnown(Role role, PersonId person, PersonId by) {
      this(role, person, by, null);
    }
  }

  /** Nobody is offered command before the chat has said that they are a person and still here. */
  record OfferOnceKnown(PersonId to, Handover handover, PersonId by) implements Effect {}

  /** Reads a message that somebody marked; the timeline gets its words. */
  record ReadMessage(String channel, String message, PersonId markedBy) implements Effect {}

  /** For one person's eyes. Sent at most once: it is worth nothing later. */
  record Whisper(PersonId to, String sentence) implements Effect {}

  /** Tells whoever commands that something could not be done, and what to do about it. */
  record ReportProblem(String sentence) implements Effect {}

  /** Names the channel after the incident, unless somebody has named it otherwise. */
  record RenameChannel() implements Effect {}

  /**
   * Asks for what the incident lacks.
   *
   * @param since how long it has lacked it
   * @param snoozable whether it can be put off once more
   * @param last whether nobody is asked again
   */
  record NudgePeople(Nudge nudge, Instant since, boolean snoozable, boolean last)
      implements Effect {}

  /** Takes the buttons off a nudge that has had its answer. */
  record SettleNudge(Nudge nudge, String message, String outcome) implements Effect {}

  /** Tells somebody who joined what happened before. Sent at most once. */
  record CatchUp(PersonId person) implements Effect {}

  /**
   * Shows whoever declared it the way to the channel.
   *
   * @param form the window they have open, as the chat calls it; they may have closed it
   */
  record ShowChannel(String form, PersonId to) implements Effect {}

  /**
   * Says in the channel which runbooks are meant for the incident.
   *
   * @param only by name, those that are news there; empty for all
   */
  record ShowRunbooks(List<String> only) implements Effect {

    /** Earlier versions showed all. */
    public ShowRunbooks {
      only = only == null ? List.of() : List.copyOf(only);
    }
  }

  /**
   * Says that somebody with a role is not there any more.
   *
   * @param deactivated otherwise they left the channel
   */
  record NoticeAbsence(PersonId person, boolean deactivated) implements Effect {}

  /** Links something at the top of the channel. */
  record AddBookmark(String title, URI address) implements Effect {}

  /** Brings in those whom a rule names; nobody waits for them. */
  record CallIn(List<PersonId> people) implements Effect {}

  /** Finds out who is in a group, to call them in. */
  record InviteGroup(String group) implements Effect {}

  /**
   * Asks whether the channel may be archived.
   *
   * @param since when the incident ended
   * @param archiveAt when it is, if nobody says no
   */
  record AskToArchive(Instant since, Instant archiveAt) implements Effect {}

  /**
   * Takes the buttons off that question when the channel stays.
   *
   * @param by whoever decided it, if somebody did
   */
  record SettleArchiveQuestion(String message, Decision decision, @Nullable PersonId by)
      implements Effect {

    public enum Decision {
      KEPT,
      REOPENED
    }
  }

  /**
   * Says in place of the question that it is done, and does it.
   *
   * @param message the question, if there is one with live buttons
   * @param by whoever decided it; otherwise nobody said no
   */
  record ArchiveChannel(@Nullable String message, @Nullable PersonId by) implements Effect {}

  /** Brings the channel back. */
  record UnarchiveChannel() implements Effect {}

  /**
   * Tells somebody by direct message that their role was taken over or released.
   *
   * @param entry of the timeline, which says by whom
   */
  record TellReplaced(PersonId replaced, long entry) implements Effect {}

  /** Tells somebody who follows the incident what a timeline entry tells. */
  record TellFollower(PersonId follower, long entry) implements Effect {}
}
