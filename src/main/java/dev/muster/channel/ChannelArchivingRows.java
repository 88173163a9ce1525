package dev.muster.channel;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChannelArchivingRows extends CrudRepository<ChannelArchivingRow, Long> {

  @Query("select * from ending where incident = :incident for update")
  Optional<ChannelArchivingRow> lock(long incident);

  @Query(
      """
      select * from ending where due_at <= :now order by due_at limit :most
      for update skip locked
      """)
  List<ChannelArchivingRow> due(Instant now, int most);
}
