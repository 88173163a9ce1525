package dev.muster.channel;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends CrudRepository<InvitationRow, InvitationRow.Key> {

  /** Returns 0 when the person or group was already invited. */
  @Query(
      """
      insert into invitation (incident, invitee) values (:incident, :invitee)
      on conflict do nothing
      """)
  int insert(long incident, String invitee);
}
