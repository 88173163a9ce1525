package dev.muster.incident;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("timeline_entry")
record TimelineRow(
    @Id @GeneratedValue @Nullable Long id,
    long incident,
    String event,
    String person,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String source) {}
