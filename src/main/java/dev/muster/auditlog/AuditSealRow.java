package dev.muster.auditlog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * @param digest SHA-256 of the previous seal's digest and of the entries, in hexadecimal
 */
@MappedEntity("audit_seal")
record AuditSealRow(
    @Id long number,
    long firstEntry,
    long lastEntry,
    int entries,
    String digest,
    Instant sealedAt,
    long previous) {}
