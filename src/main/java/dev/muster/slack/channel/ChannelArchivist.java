package dev.muster.slack.channel;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.muster.channel.ChannelArchiving;
import dev.muster.incident.Incident;
import dev.muster.outbox.Effect;
import dev.muster.outbox.EffectNotDone;
import dev.muster.outbox.IncidentChannel;
import dev.muster.outbox.Receipt;
import dev.muster.slack.webapi.MessagePoster;
import dev.muster.slack.webapi.SlackAttempt;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Archives and unarchives channels. Slack removes apps from an archived channel and does not allow
 * a bot token to unarchive it, so a person may have to do that.
 */
@Singleton
public class ChannelArchivist {

  private final MessagePoster poster;
  private final ChannelArchiving endings;

  ChannelArchivist(MessagePoster poster, ChannelArchiving endings) {
    this.poster = poster;
    this.endings = endings;
  }

  /** A channel that a person has archived meanwhile counts as archived, without the question. */
  public Receipt ask(
      Incident incident, Effect.AskToArchive question, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (!endings.isAsked(incident.number())) {
      return Receipt.DONE;
    }
    try {
      var message = ArchiveMessage.asking(incident, question);
      return new Receipt.ReminderPosted(poster.post(here.channelId(), message, attempt).message());
    } catch (EffectNotDone problem) {
      return shut(problem);
    }
  }

  public Receipt settle(
      Incident incident,
      Effect.SettleArchiveQuestion settled,
      IncidentChannel here,
      SlackAttempt attempt)
      throws EffectNotDone {
    poster.update(
        here.channelId(),
        settled.message(),
        ArchiveMessage.settled(incident, settled.decision(), settled.by()),
        attempt);
    return Receipt.DONE;
  }

  /** Updates the question first, because messages cannot be edited in an archived channel. */
  public Receipt archive(
      Incident incident, Effect.ArchiveChannel archive, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (!endings.isOver(incident.number())) {
      return Receipt.DONE;
    }
    try {
      var question = archive.message();
      if (question != null) {
        poster.update(
            here.channelId(), question, ArchiveMessage.archiving(incident, archive.by()), attempt);
      }
      attempt.ask(
          "conversations.archive",
          methods -> methods.conversationsArchive(r -> r.channel(here.channelId())),
          "already_archived");
      return Receipt.CHANNEL_ARCHIVED;
    } catch (EffectNotDone problem) {
      return shut(problem);
    }
  }

  /** A channel in which Muster can do nothing counts as archived. */
  private static Receipt shut(EffectNotDone problem) throws EffectNotDone {
    if (problem.isAboutChannel()) {
      return Receipt.CHANNEL_ARCHIVED;
    }
    throw problem;
  }

  public Receipt unarchive(Incident incident, IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    if (find(here, attempt).filter(channel -> !channel.isArchived()).isEmpty()) {
      bringBack(here, attempt);
    }
    if (!incident.isPrivate()) {
      attempt.look(
          "conversations.join",
          methods -> methods.conversationsJoin(r -> r.channel(here.channelId())));
    }
    return Receipt.CHANNEL_UNARCHIVED;
  }

  /** Empty for a private channel that Muster was removed from: Slack does not show it. */
  private static Optional<Conversation> find(IncidentChannel here, SlackAttempt attempt)
      throws EffectNotDone {
    return attempt
        .lookUp(
            "conversations.info",
            methods -> methods.conversationsInfo(r -> r.channel(here.channelId())),
            "channel_not_found")
        .map(ConversationsInfoResponse::getChannel);
  }

  private static void bringBack(IncidentChannel here, SlackAttempt attempt) throws EffectNotDone {
    try {
      attempt.look(
          "conversations.unarchive",
          methods -> methods.conversationsUnarchive(r -> r.channel(here.channelId())),
          "not_archived");
    } catch (EffectNotDone problem) {
      if (!problem.isLasting()) {
        throw problem;
      }
      throw EffectNotDone.permanent(
          "unarchive",
          ("Slack lets no app bring an archived channel back. Open #%s in Slack, unarchive it,"
               + " bring Muster back with /invite, and press Try again. What was to be said there"
               + " waits.")
              .formatted(here.channelName()));
    }
  }
}
