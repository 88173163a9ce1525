package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.people.PersonId;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCatalogTest {

  private static final String LIAISON =
      """
      customer-liaison:
        words: [liaison, CL]
        duties: ["Tell customers the truth.", "Bring back what they ask."]
      """;

  @Test
  void a_role_of_ones_own_follows_the_usual_ones() {
    var book = Books.roles("zoo-keeper:\n  label: Keeper of the zoo\n" + LIAISON);

    assertThat(book.all())
        .extracting(Role::label)
        .containsExactly(
            "Incident commander",
            "Operations lead",
            "Communications lead",
            "Scribe",
            "Customer liaison",
            "Keeper of the zoo");
    assertThat(book.words())
        .isEqualTo("commander, operations, communications, scribe, liaison, zoo-keeper");
    assertThat(book.read("cl")).map(Role::key).contains("CUSTOMER_LIAISON");
    assertThat(book.read("Customer-Liaison")).map(Role::word).contains("liaison");
    assertThat(book.read("liaison").orElseThrow().duties())
        .containsExactly("Tell customers the truth.", "Bring back what they ask.");
    assertThat(book.read("zookeeper")).isEmpty();
  }

  @Test
  void without_a_word_there_are_the_usual_ones() {
    assertThat(Books.roles("").all()).isEqualTo(Role.USUAL);
    assertThat(Books.roles("scribe:\n  checklist: []").all()).isEqualTo(Role.USUAL);
  }

  @Test
  void a_usual_one_can_be_given_words_and_duties() {
    var book = Books.roles("commander:\n  words: [im]\n  duties: [Decide.]\nscribe:\n  words: pen");

    var commander = book.read("im").orElseThrow();
    assertThat(commander).isEqualTo(Role.COMMANDER).isEqualTo(book.read("ic").orElseThrow());
    assertThat(commander.duties()).containsExactly("Decide.");
    assertThat(commander.word()).isEqualTo("commander");
    assertThat(book.read("pen").orElseThrow().duties()).isEqualTo(Role.SCRIBE.duties());
  }

  @Test
  void one_that_has_gone_from_the_settings_is_still_read_and_shown_where_it_is_held() {
    var ada = new PersonId("U0ADA");
    var gone = RoleCatalog.USUAL.keyed("CUSTOMER_LIAISON");
    var holders = Map.of(gone, ada, Role.SCRIBE, ada);
    var incident =
        Examples.declared().assign(gone, Examples.person(ada), ada, Examples.NOON).incident();

    assertThat(gone.label()).isEqualTo("Customer liaison");
    assertThat(RoleCatalog.USUAL.of(incident)).hasSize(5).endsWith(gone);
    assertThat(new Roles(holders).of(ada)).containsExactly(Role.SCRIBE, gone);
    assertThat(gone).isEqualTo(Books.roles(LIAISON).read("cl").orElseThrow());
  }

  @Test
  void a_fact_is_read_with_what_its_role_is_called_by_now() {
    var book = Books.roles("customer-liaison:\n  label: PR liaison");
    var stored = new JsonColumn<>(IncidentEvent.class);
    var fact = new IncidentEvent.RoleReleased(Role.of("CUSTOMER_LIAISON"), new PersonId("U0ADA"));

    assertThat(stored.write(fact)).contains("\"role\":\"CUSTOMER_LIAISON\"");
    assertThat(stored.naming(book, SeverityCatalog.USUAL).read(stored.write(fact)))
        .isEqualTo(fact)
        .isInstanceOfSatisfying(
            IncidentEvent.RoleReleased.class,
            read -> assertThat(read.role().inSentence()).isEqualTo("PR liaison"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2nd: {label: x}                      | muster.roles.2nd is no name for a role
          liaison: {label: "<!channel>"}       | muster.roles.liaison.label is “<!channel>”
          liaison: {word: [cl]}                | muster.roles.liaison.word is not known
          liaison: {words: [two words]}        | muster.roles.liaison.words has “two words”
          liaison: {words: [ops]}              | muster.roles.liaison.words has “ops”, which already means the operations lead
          liaison: {duties: [" "]}             | muster.roles.liaison.duties are more than 10
          scribe: {label: Writer}              | muster.roles.scribe.label cannot be set
          ic: {label: Boss}                    | muster.roles.ic.words has “ic”
          """)
  void what_cannot_work_is_refused_by_its_setting(String yaml, String problem) {
    refused(yaml, problem);
  }

  @Test
  void more_than_ten_are_a_crowd() {
    var eleven =
        IntStream.range(0, 11)
            .mapToObj(each -> "role-%d: {label: Role}\n".formatted(each))
            .collect(Collectors.joining());

    refused(eleven, "muster.roles has 11 roles of yours; keep it to 10");
  }

  private static void refused(String yaml, String problem) {
    assertThatThrownBy(() -> Books.roles(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(problem)
        .hasMessageEndingWith("For example: muster.roles.customer-liaison.words: [liaison, cl]");
  }
}
