package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret",
        "postgres://muster:s3cret@db/muster",
        "postgresql://muster:s3cret@db/muster",
        "jdbc:postgres://muster:s3cret@db/muster",
        "jdbc:postgresql//db/muster?password=s3cret",
        "jdbc:postgresql://muster:s3cret@db/muster",
        "jdbc:postgresql:muster:s3cret@db/muster",
        "jdbc:postgresql:/db/muster?password=s3cret",
        "jdbc:postgresql://db:five/muster?password=s3cret",
        "jdbc:postgresql://db:s3cret/muster",
        "jdbc:postgresql://d b/muster?password=s3cret",
        "jdbc:postgresql://db\\n/muster?password=s3cret",
        "jdbc:postgresql://[::1/muster?password=s3cret",
        "jdbc:postgresql://db,:x/muster?password=s3cret",
        "jdbc:postgresql://db/muster&password=s3cret",
        "jdbc:postgresql://db/muster;password=s3cret",
        "jdbc:postgresql://db/muster?user=x?password=s3cret",
        "jdbc:postgresql://db/muster?password=s3cret%",
        "jdbc:postgresql://db/mu%zzster?password=s3cret",
        "jdbc:mysql://db/muster?password=s3cret",
        "http://muster:s3cret@db/",
      })
  void what_cannot_be_read_is_refused_without_a_word_of_it(String url) {
    assertThatThrownBy(() -> DatabaseUrl.read(url))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("DATABASE_URL ")
        .message()
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:muster",
        "jdbc:postgresql:/",
        "jdbc:postgresql://db/muster",
        "jdbc:postgresql://db.example.com:5432/muster?ssl=true&sslmode=verify-full",
        "jdbc:postgresql://a:5432,b:5433/muster?targetServerType=primary",
        "jdbc:postgresql://[2001:db8::1]:5432/muster",
        "jdbc:postgresql://db/mus%C3%A9ter?password=a%26b%3Fc@d",
        "jdbc:postgresql:///muster",
        "jdbc:h2:file:./data/muster;MODE=PostgreSQL",
      })
  void what_the_drivers_read_is_left_to_them(String url) {
    assertThat(DatabaseUrl.read(url)).isEqualTo(url);
  }
}
