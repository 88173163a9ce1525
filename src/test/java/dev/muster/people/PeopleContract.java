package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.ConcurrentCalls;
import dev.muster.testing.DatabaseContract;
import dev.muster.testing.StatementCount;
import dev.muster.testing.TestDatabase;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class PeopleContract extends DatabaseContract {

  private static final PersonId ADA = new PersonId("U0ADA");
  private static final PersonId GRACE = new PersonId("U0GRACE");

  PeopleContract(TestDatabase database) {
    super(database);
  }

  @Test
  void hearsay_gives_a_name_but_introduces_nobody() {
    people().hearOf(ADA, "ada", clock.instant());

    assertThat(people().introduced(ADA)).isEmpty();
    assertThat(people().names(List.of(ADA)).of(ADA)).isEqualTo("ada");
  }

  @Test
  void an_introduction_replaces_hearsay() {
    var ada = new Person(ADA, "Ada Lovelace", ZoneId.of("Europe/London"), false, false);
    people().hearOf(ADA, "ada", clock.instant());
    people().remember(ada, clock.instant());

    assertThat(people().introduced(ADA)).contains(ada);
    assertThat(people().names(List.of(ADA)).of(ADA)).isEqualTo("Ada Lovelace");
  }

  @Test
  void hearsay_does_not_replace_an_introduction() {
    var ada = new Person(ADA, "Ada Lovelace", ZoneId.of("Asia/Kathmandu"), false, false);
    people().remember(ada, clock.instant());
    people().hearOf(ADA, "somebody else", clock.instant());

    assertThat(people().introduced(ADA)).contains(ada);
  }

  @Test
  void the_last_introduction_counts() {
    people().remember(person("Ada 👩‍💻 <!channel>", false), clock.instant());
    people().remember(person("Ada", true), clock.instant());

    assertThat(people().introduced(ADA)).contains(person("Ada", true));
  }

  @Test
  void two_who_introduce_somebody_at_once_do_not_get_in_each_others_way() throws Exception {
    Callable<Boolean> introduce =
        () -> {
          people().remember(person("Ada", false), clock.instant());
          return true;
        };

    for (int round = 0; round < 20; round++) {
      database.empty();
      assertThat(ConcurrentCalls.run(introduce, introduce)).containsExactly(true, true);
    }

    assertThat(people().introduced(ADA)).contains(person("Ada", false));
  }

  @Test
  void a_stranger_goes_by_the_bare_id() {
    people().hearOf(ADA, "ada", clock.instant());

    var names = people().names(List.of(ADA, GRACE, ADA));

    assertThat(names.of(ADA)).isEqualTo("ada");
    assertThat(names.of(GRACE)).isEqualTo("U0GRACE");
    assertThat(people().names(List.of()).of(GRACE)).isEqualTo("U0GRACE");
  }

  @Test
  void many_names_are_one_question() {
    var ids = IntStream.range(0, 300).mapToObj(i -> new PersonId("U" + i)).toList();

    assertThat(StatementCount.during(() -> people().names(ids))).isEqualTo(1);
  }

  private static Person person(String name, boolean deactivated) {
    return new Person(ADA, name, ZoneOffset.UTC, false, deactivated);
  }

  private People people() {
    return bean(People.class);
  }
}
