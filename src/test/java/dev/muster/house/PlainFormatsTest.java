package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.house.SourceSets.Source;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code "%d".formatted(7)} writes the digits of the machine's own language: ٧ under ar-EG, which
 * breaks links and Slack's dates. {@code %s} writes 7 everywhere.
 */
class PlainFormatsTest {

  private static final Pattern NUMBER_BY_LOCALE =
      Pattern.compile(
          "\"[^\"\\n]*%[-#+ 0,(]*[0-9.]*[doxXeEfgGtT][^\"\\n]*\"[^;]{0,400}?\\.formatted\\(");

  private static final Pattern FORMAT_WITHOUT_LOCALE =
      Pattern.compile("String\\.format\\((?!\\s*Locale\\.)");

  @Test
  void no_number_is_written_in_the_language_of_the_machine() {
    assertThat(
            SourceSets.shipped().stream()
                .filter(source -> dependsOnLocale(source.text()))
                .map(Source::file))
        .as("write %s for a number, or name Locale.ROOT")
        .isEmpty();
  }

  @Test
  void such_a_number_is_found() {
    assertThat(dependsOnLocale("\"INC-%d\".formatted(7)")).isTrue();
    assertThat(dependsOnLocale("\"%,d things\"\n        .formatted(count)")).isTrue();
    assertThat(dependsOnLocale("String.format(\"%d\", 7)")).isTrue();
    assertThat(dependsOnLocale("\"INC-%s\".formatted(7)")).isFalse();
  }

  private static boolean dependsOnLocale(String source) {
    return NUMBER_BY_LOCALE.matcher(source).find() || FORMAT_WITHOUT_LOCALE.matcher(source).find();
  }
}
