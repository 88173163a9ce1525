package dev.muster.permission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GroupRows extends GenericRepository<GroupRow, String> {

  @Query("insert into permission_group (id, read_at) values (:id, :readAt) on conflict do nothing")
  int insert(String id, Instant readAt);

  /** Also locks the group's row: concurrent reads of the same group wait here. */
  @Query("update permission_group set read_at = :readAt where id = :id and read_at <= :readAt")
  int read(String id, Instant readAt);

  @Query("select count(*) from permission_group where id in (:ids)")
  long known(Collection<String> ids);

  @Query("select person from permission_group_member where group_id = :id")
  List<String> members(String id);

  @Query(
      """
      select count(*) from permission_group_member
      where group_id in (:ids) and person = :person
      """)
  long memberships(Collection<String> ids, String person);

  @Query(
      "select distinct person from permission_group_member where group_id in (:ids) order by person"
          + " limit :most")
  List<String> some(Collection<String> ids, int most);

  @Query(
      """
      insert into permission_group_member (group_id, person) values (:id, :person)
      on conflict do nothing
      """)
  int add(String id, String person);

  @Query("delete from permission_group_member where group_id = :id and person = :person")
  int remove(String id, String person);
}
