package dev.muster.slack.inbound;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param connections open connections per process; Slack allows ten for all processes together
 */
@ConfigurationProperties("muster.slack.socket")
record SocketSettings(@Bindable(defaultValue = "2") int connections) {}
