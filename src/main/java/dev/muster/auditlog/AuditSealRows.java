package dev.muster.auditlog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditSealRows extends GenericRepository<AuditSealRow, Long> {

  /** Returns 0 when another process has already inserted this seal. */
  @Query(
      """
      insert into audit_seal (number, first_entry, last_entry, entries, digest, sealed_at, previous)
      values (:number, :firstEntry, :lastEntry, :entries, :digest, :sealedAt, :previous)
      on conflict do nothing
      """)
  int insert(
      long number,
      long firstEntry,
      long lastEntry,
      int entries,
      String digest,
      Instant sealedAt,
      long previous);

  @Query("select * from audit_seal order by number desc limit 1")
  Optional<AuditSealRow> newest();

  Optional<AuditSealRow> findByNumber(long number);
}
