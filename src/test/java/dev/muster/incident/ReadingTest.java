package dev.muster.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, read as what they mean. */
class ReadingTest {

  static List<Role> roles() {
    return Role.USUAL;
  }

  @ParameterizedTest
  @CsvSource({
    "SEV1, SEV1",
    "sev2, SEV2",
    "Sev-3, SEV3",
    "sev 4, SEV4",
    "s1, SEV1",
    "S-2, SEV2",
    "3, SEV3",
    "' sev1 ', SEV1"
  })
  void a_severity_is_read_however_it_is_typed(String typed, Severity meant) {
    assertThat(Severity.read(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "SEV", "SEV0", "SEV5", "sev11", "1sev", "--1", "critical", "Ⅰ"})
  void what_is_no_severity_is_not_guessed(String typed) {
    assertThat(Severity.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INC-42, 42", "inc-42, 42", "Inc-7, 7", "42, 42", "' INC-1 ', 1"})
  void a_number_is_read_however_it_is_typed(String typed, long meant) {
    assertThat(IncidentNumber.read(typed)).contains(new IncidentNumber(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "INC-",
        "INC-0",
        "0",
        "-1",
        "INC--1",
        "INC 42",
        "42a",
        "INC-042",
        "4 2",
        "٤٢",
        "9999999999999999999",
        "INC-1\nINC-2"
      })
  void what_is_no_number_is_not_guessed(String typed) {
    assertThat(IncidentNumber.read(typed)).isEmpty();
  }

  @Test
  void a_number_is_printed_as_it_is_read() {
    var number = new IncidentNumber(999_999_999_999_999_999L);

    assertThat(IncidentNumber.read(number.toString())).contains(number);
    assertThat(new IncidentNumber(42)).hasToString("INC-42");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void numbers_start_at_one(long number) {
    assertThatThrownBy(() -> new IncidentNumber(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ic, COMMANDER",
    "IC, COMMANDER",
    "' commander ', COMMANDER",
    "lead, COMMANDER",
    "ops, OPERATIONS",
    "comms, COMMUNICATIONS",
    "scribe, SCRIBE"
  })
  void a_role_is_read_by_any_of_its_words(String typed, String meant) {
    assertThat(RoleCatalog.USUAL.read(typed)).map(Role::key).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i c", "boss", "commanders"})
  void what_is_no_role_is_not_guessed(String typed) {
    assertThat(RoleCatalog.USUAL.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void each_role_is_read_by_the_word_it_offers_and_has_duties(Role role) {
    assertThat(RoleCatalog.USUAL.read(role.word())).contains(role);
    assertThat(role.duties()).isNotEmpty().allSatisfy(duty -> assertThat(duty).endsWith("."));
  }

  @Test
  void a_turkish_machine_reads_the_same() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(RoleCatalog.USUAL.read("SCRIBE")).contains(Role.SCRIBE);
      assertThat(IncidentNumber.read("INC-42")).contains(new IncidentNumber(42));
      assertThat(StatusLabels.USUAL.inSentence(Status.INVESTIGATING)).isEqualTo("investigating");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void no_two_roles_share_a_word() {
    var words = Role.USUAL.stream().map(Role::word).toList();

    assertThat(words).doesNotHaveDuplicates();
  }
}
