package dev.muster.slack.inbound;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param connections how many this process holds open; Slack allows ten to all together
 */
@ConfigurationProperties("muster.slack.socket")
record SocketSettings(@Bindable(defaultValue = "2") int connections) {}
