package dev.muster.slack;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("delivery")
record DeliveryRow(@Id String meaning, Instant receivedAt) {}
