package dev.muster.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Data Warehouse",
        "DATA_WAREHOUSE",
        " data \n\t warehouse ",
        "data\u00a0warehouse",
        "data\u3000warehouse",
        "data‐warehouse",
        "data–warehouse",
        "data-ware\u200bhouse",
        "data-warehouse\u200c",
        "data-warehouse\u200d",
        "\u202edata-warehouse\u202c",
        "\u2066data-warehouse\u2069",
        "data-ware\u00adhouse",
        "data-warehouse\ufe0f",
        "data-warehouse\u3164",
        "data-warehouse\u115f",
        "data-warehouse\u034f",
        "data-warehouse\udb40\udc41",
        "data-warehouse\ud800",
        "\ufeffdata-warehouse\u0000",
        "ｄａｔａ－ｗａｒｅｈｏｕｓｅ",
        "𝐝𝐚𝐭𝐚-𝐰𝐚𝐫𝐞𝐡𝐨𝐮𝐬𝐞",
      })
  void a_name_is_the_same_however_it_is_written(String written) {
    assertThat(ServiceName.of(written)).isEqualTo(ServiceName.of("data-warehouse"));
    assertThat(ServiceName.of(written)).hasSameHashCodeAs(ServiceName.of("data-warehouse"));
  }

  @Test
  void letters_composed_or_not_and_of_either_case_are_the_same() {
    assertThat(ServiceName.of("cafe\u0301")).isEqualTo(ServiceName.of("CAFÉ"));
    assertThat(ServiceName.of("cafe\u0301").text()).isEqualTo("café");
    assertThat(ServiceName.of("STRASSE")).isEqualTo(ServiceName.of("straße"));
    assertThat(ServiceName.of("ΣΟΦΟΣ")).isEqualTo(ServiceName.of("σοφος"));
    assertThat(ServiceName.of("İzmir")).isEqualTo(ServiceName.of("i̇zmir"));
  }

  @Test
  void what_joins_emoji_and_letters_stays_in_sight_and_tells_nothing_apart() {
    assertThat(ServiceName.of("👩\u200d🚒 desk ❤\ufe0f").text())
        .isEqualTo("👩\u200d🚒 desk ❤\ufe0f");
    assertThat(ServiceName.of("👩\u200d🚒 desk")).isEqualTo(ServiceName.of("👩🚒\u200d Desk"));
    assertThat(ServiceName.of("می\u200cخواهم").text()).isEqualTo("می\u200cخواهم");
    assertThat(ServiceName.of("می\u200cخواهم")).isEqualTo(ServiceName.of("میخواهم"));
    assertThat(ServiceName.of("pay\u200droll\u200c\ufe0f").text()).isEqualTo("payroll");
  }

  @Test
  void other_letters_and_signs_make_another_name() {
    for (var other : new String[] {"c", "c#", "C++ ", "db-1-2", "db-12", "pay", "pay-roll"}) {
      for (var one : new String[] {"c++2", "db-1", "payroll", "payroll-api"}) {
        assertThat(ServiceName.of(other)).isNotEqualTo(ServiceName.of(one));
      }
    }
  }

  @Test
  void what_nobody_sees_is_no_name() {
    assertThat(ServiceName.of(" \u200b\u00a0\u3164\u202e").isEmpty()).isTrue();
    assertThat(ServiceName.of("-").isEmpty()).isFalse();
  }

  @Test
  void what_is_on_record_is_shown_as_it_is() {
    assertThat(ServiceName.stored("Payroll\u200d").text()).isEqualTo("Payroll\u200d");
    assertThat(ServiceName.stored("Payroll\u200d")).isEqualTo(ServiceName.of("payroll"));
  }
}
