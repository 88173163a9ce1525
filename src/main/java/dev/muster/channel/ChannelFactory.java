package dev.muster.channel;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;

/** Refuses the start when a setting cannot work, by its name. */
@Factory
class ChannelFactory {

  @Singleton
  NameTemplate names(ChannelSettings settings) {
    try {
      return NameTemplate.read(settings.name());
    } catch (UnusableTemplate e) {
      throw new ConfigurationException("muster.channel.name " + e.problem());
    }
  }
}
