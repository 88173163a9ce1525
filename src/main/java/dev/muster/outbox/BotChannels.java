package dev.muster.outbox;

import java.util.List;

/** The channels that we opened and nobody has archived, as the chat itself has them. */
public interface BotChannels {

  List<BotChannel> all() throws EffectNotDone;
}
