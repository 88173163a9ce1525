package dev.muster.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * @param name what channels are called
 * @param bridge where an incident's people talk, a template
 * @param pages where people reach Muster's pages
 * @param archiveAfter how long after an incident's end people are asked; nothing or less asks never
 */
@ConfigurationProperties("muster.channel")
record ChannelSettings(
    @Bindable(defaultValue = NameTemplate.STANDARD) String name,
    Optional<String> bridge,
    Optional<String> pages,
    @Bindable(defaultValue = "7d") Duration archiveAfter) {}
