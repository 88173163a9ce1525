package dev.muster.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param name what channels are called
 */
@ConfigurationProperties("muster.channel")
record ChannelSettings(@Bindable(defaultValue = NameTemplate.STANDARD) String name) {}
