package dev.muster.outbox;

import java.util.List;

/**
 * Lists the channels that Muster opened and that are not archived, as the chat service reports
 * them.
 */
public interface BotChannels {

  List<BotChannel> all() throws EffectNotDone;
}
