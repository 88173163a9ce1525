package dev.muster.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;

/**
 * @param hosts the host names of the pages, besides localhost and IP addresses
 */
@ConfigurationProperties("muster.web")
record WebSettings(@Bindable(defaultValue = "") Set<String> hosts) {}
