package dev.muster.auditlog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Has no updates or deletes, because the database rejects them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditEntryRows extends GenericRepository<AuditEntryRow, Long> {

  AuditEntryRow save(AuditEntryRow row);

  @Query("select * from audit_entry where id > :after order by id limit :size")
  List<AuditEntryRow> after(long after, int size);

  @Query("select * from audit_entry where id between :first and :last order by id limit :size")
  List<AuditEntryRow> between(long first, long last, int size);
}
