package dev.muster.actionitem;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActionItemRows extends CrudRepository<ActionItemRow, Long> {

  @Query("select * from action_item where incident = :incident order by id")
  List<ActionItemRow> of(long incident);

  /** Earliest due date first, items without one last; starts after the given position. */
  @Query(
      """
      select * from action_item
      where owner = :owner
        and done_at is null
        and (coalesce(due_on, '9999-12-31'), id) > (:due, :id)
      order by coalesce(due_on, '9999-12-31'), id
      limit :size
      """)
  List<ActionItemRow> open(String owner, String due, long id, int size);
}
