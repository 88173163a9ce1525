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
 * An operation that Muster performs in the chat service. An effect reads what it shows when it is
 * performed, so a delayed effect shows the newest state. Stored as JSON under the names below.
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
   * Posts a timeline entry in the channel.
   *
   * @param more further entries for the same message, recorded at the same instant
   */
  record PostFact(long entry, List<Long> more) implements Effect {

    /** Rows written by earlier versions have one entry each and lack this field. */
    public PostFact {
      more = more == null ? List.of() : List.copyOf(more);
    }

    public PostFact(long entry) {
      this(entry, List.of());
    }

    /** In the order in which they were recorded. */
    public List<Long> entries() {
      return Stream.concat(Stream.of(entry), more.stream()).toList();
    }

    PostFact with(long another) {
      return new PostFact(entry, Stream.concat(more.stream(), Stream.of(another)).toList());
    }
  }

  record BriefRoleHolder(Role role, PersonId holder) implements Effect {}

  /**
   * @param since the time of the last update
   * @param dueAt when the update was due; the reminder shows how late it is from here
   * @param time the number of reminders since the last update, snooze or change of severity,
   *     including this one
   * @param last whether reminders stop after this one
   */
  record RemindOfUpdate(Instant since, Instant dueAt, int time, boolean last) implements Effect {

    /** Rows written by earlier versions lack the count and read as 1. */
    public RemindOfUpdate {
      time = Math.max(1, time);
    }
  }

  /** Removes the buttons from a reminder that is no longer current. */
  record SettleReminder(String message, String outcome) implements Effect {}

  /** Makes the scheduled message in the chat service agree with the next reminder. */
  record KeepInsurance() implements Effect {}

  record UploadPostmortem(PersonId askedBy) implements Effect {}

  record IntroducePerson(PersonId person) implements Effect {}

  /**
   * Assigns a role once the chat service has confirmed that the user is a person and active.
   *
   * @param replacing who held the role when it was assigned; null if unassigned, and in rows
   *     written by earlier versions
   */
  record AssignOnceKnown(Role role, PersonId person, PersonId by, @Nullable PersonId replacing)
      implements Effect {

    public AssignOnceKnown(Role role, PersonId person, PersonId by) {
      this(role, person, by, null);
    }
  }

  /** Offers command once the chat service has confirmed that the user is a person and active. */
  record OfferOnceKnown(PersonId to, Handover handover, PersonId by) implements Effect {}

  /** Reads a captured message, to add its text to the timeline. */
  record ReadMessage(String channel, String message, PersonId markedBy) implements Effect {}

  /** Sends an ephemeral message. Sent at most once, because it has no value later. */
  record Whisper(PersonId to, String sentence) implements Effect {}

  /**
   * Tells the incident commander, or the user who declared the incident if it has none, that an
   * effect failed and what to do about it.
   */
  record ReportProblem(String sentence) implements Effect {}

  /** Renames the channel after the incident, unless a user gave it another name. */
  record RenameChannel() implements Effect {}

  /**
   * Asks responders for something that the incident lacks.
   *
   * @param since since when it is missing
   * @param snoozable whether the nudge can be snoozed
   * @param last whether this is the last nudge of this kind
   */
  record NudgePeople(Nudge nudge, Instant since, boolean snoozable, boolean last)
      implements Effect {}

  /** Removes the buttons from a nudge that is no longer current. */
  record SettleNudge(Nudge nudge, String message, String outcome) implements Effect {}

  /** Tells a user who joined the channel what happened before. Sent at most once. */
  record CatchUp(PersonId person) implements Effect {}

  /**
   * Shows the user who declared the incident the link to its channel.
   *
   * @param form the chat service's id of the form that the user has open, or may have closed
   */
  record ShowChannel(String form, PersonId to) implements Effect {}

  /**
   * Posts in the channel which runbooks match the incident.
   *
   * @param only the names of the runbooks that are new there; empty for all
   */
  record ShowRunbooks(List<String> only) implements Effect {

    /** Rows written by earlier versions lack this field and show all runbooks. */
    public ShowRunbooks {
      only = only == null ? List.of() : List.copyOf(only);
    }
  }

  /**
   * Posts that a user who holds a role is no longer there.
   *
   * @param deactivated true if the account was deactivated, false if the user left the channel
   */
  record NoticeAbsence(PersonId person, boolean deactivated) implements Effect {}

  /** Adds a bookmark to the channel. */
  record AddBookmark(String title, URI address) implements Effect {}

  /** Invites the users whom a rule names. Less urgent than {@link Invite}. */
  record CallIn(List<PersonId> people) implements Effect {}

  /** Reads the members of a user group, to invite them. */
  record InviteGroup(String group) implements Effect {}

  /**
   * Asks whether the channel may be archived.
   *
   * @param since when the incident ended
   * @param archiveAt when the channel is archived unless a user keeps it
   */
  record AskToArchive(Instant since, Instant archiveAt) implements Effect {}

  /**
   * Removes the buttons from the archive question when the channel is kept or the incident is
   * reopened.
   *
   * @param by who decided it; null if no user did
   */
  record SettleArchiveQuestion(String message, Decision decision, @Nullable PersonId by)
      implements Effect {

    public enum Decision {
      KEPT,
      REOPENED
    }
  }

  /**
   * Archives the channel and replaces the archive question with a notice.
   *
   * @param message the archive question, if there is one that still has buttons
   * @param by who decided it; null if the channel is archived because no user kept it
   */
  record ArchiveChannel(@Nullable String message, @Nullable PersonId by) implements Effect {}

  /** Unarchives the channel. */
  record UnarchiveChannel() implements Effect {}

  /**
   * Tells a user by direct message that their role was taken over or released.
   *
   * @param entry the timeline entry that says by whom
   */
  record TellReplaced(PersonId replaced, long entry) implements Effect {}

  /** Sends a timeline entry to a user who follows the incident. */
  record TellFollower(PersonId follower, long entry) implements Effect {}
}
