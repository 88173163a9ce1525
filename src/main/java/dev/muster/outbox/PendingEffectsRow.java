package dev.muster.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("effect")
record PendingEffectsRow(@Id long incident, long effects, Instant since) {}
