package dev.muster.permission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("permission_group")
record GroupRow(@Id String id, Instant readAt) {}
