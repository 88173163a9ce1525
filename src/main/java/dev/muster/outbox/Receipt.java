package dev.muster.outbox;

import dev.muster.incident.CapturedMessage;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;

/** The result of a performed effect. */
public sealed interface Receipt {

  Receipt DONE = new Done();
  Receipt CHANNEL_ARCHIVED = new ChannelArchived();
  Receipt CHANNEL_UNARCHIVED = new ChannelUnarchived();

  /** The effect was performed, and nothing needs to be stored. */
  record Done() implements Receipt {}

  record ChannelOpened(String channelId, String channelName) implements Receipt {}

  /** A message that Muster does not need to find again. */
  record Posted(String channelId, String message) implements Receipt {}

  record CardPosted(String message) implements Receipt {}

  record Announced(String channelId, String message) implements Receipt {}

  record ReminderPosted(String message) implements Receipt {}

  /**
   * The chat service holds a scheduled message, which it posts at {@code postAt} unless the message
   * is deleted before.
   */
  record Insured(String message, Instant postAt, PersonId asks) implements Receipt {}

  /** The chat service holds no scheduled message for the incident. */
  record Uninsured() implements Receipt {}

  record Introduced(Person person) implements Receipt {}

  record ChannelRenamed(String channelName) implements Receipt {}

  record MessageRead(CapturedMessage message, Instant writtenAt) implements Receipt {}

  record GroupRead(List<PersonId> members) implements Receipt {}

  record ChannelArchived() implements Receipt {}

  record ChannelUnarchived() implements Receipt {}
}
