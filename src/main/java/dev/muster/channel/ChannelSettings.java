package dev.muster.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;

/**
 * @param name the template of channel names
 * @param bridge the template of the call's address
 * @param pages the base address of Muster's pages
 * @param archiveAfter time from the incident's end to the archive question; zero or less turns
 *     archiving off
 */
@ConfigurationProperties("muster.channel")
record ChannelSettings(
    @Bindable(defaultValue = NameTemplate.STANDARD) String name,
    Optional<String> bridge,
    Optional<String> pages,
    @Bindable(defaultValue = "7d") Duration archiveAfter) {}
