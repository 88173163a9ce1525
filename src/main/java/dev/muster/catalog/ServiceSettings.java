package dev.muster.catalog;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One {@code muster.services.<name>} entry of the configuration file. */
@EachProperty("muster.services")
record ServiceSettings(@Parameter String name, @Nullable String owner, @Nullable URI runbook) {}
