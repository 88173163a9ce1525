package dev.muster.outbox;

import dev.muster.incident.CapturedMessage;
import dev.muster.people.Person;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What an effect brought back. */
public sealed interface Receipt {

  Receipt DONE = new Done();
  Receipt CHANNEL_ARCHIVED = new ChannelArchived();
  Receipt CHANNEL_UNARCHIVED = new ChannelUnarchived();

  /** It is so now, and there is nothing to remember. */
  record Done() implements Receipt {}

  record ChannelOpened(String channelId, String channelName) implements Receipt {}

  /** A message nobody needs to find again. */
  record Posted(String channelId, String message) implements Receipt {}

  record CardPosted(String message) implements Receipt {}

  record Announced(String channelId, String message) implements Receipt {}

  record ReminderPosted(String message) implements Receipt {}

  /** The chat will post this by itself, unless it is taken back. */
  record Insured(String message, Instant postAt, PersonId asks) implements Receipt {}

  /** The chat will post nothing by itself. */
  record Uninsured() implements Receipt {}

  record Introduced(Person person) implements Receipt {}

  record ChannelRenamed(String channelName) implements Receipt {}

  record MessageRead(CapturedMessage message, Instant writtenAt) implements Receipt {}

  record GroupRead(List<PersonId> members) implements Receipt {}

  record ChannelArchived() implements Receipt {}

  record ChannelUnarchived() implements Receipt {}
}
