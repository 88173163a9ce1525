package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.StringWrapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** One layout for every file, decided by google-java-format and by nobody else. */
class FormattingTest {

  private static final String COMMAND = "./mvnw test -Dtest=FormattingTest -Dformat=write";

  private final Formatter formatter = new Formatter();

  @Test
  void every_file_is_laid_out_by_the_formatter() throws Exception {
    var write = "write".equals(System.getProperty("format"));
    var untidy = new ArrayList<Path>();
    for (var source : SourceSets.all()) {
      var file = source.file();
      var before = Files.readString(file);
      var after = formatted(before);
      if (!after.equals(before)) {
        if (write) {
          Files.writeString(file, after);
        } else {
          untidy.add(file);
        }
      }
    }

    assertThat(untidy).as("mend these with: " + COMMAND).isEmpty();
  }

  @Test
  void the_formatter_is_at_work() throws Exception {
    assertThat(formatted("import java.util.Map; class  A{int   i=1 ;}"))
        .isEqualTo("class A {\n  int i = 1;\n}\n");
  }

  private String formatted(String source) throws FormatterException {
    return StringWrapper.wrap(formatter.formatSourceAndFixImports(source), formatter);
  }
}
