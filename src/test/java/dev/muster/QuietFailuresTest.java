package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuietFailuresTest {

  private static final String SWITCH = "quiet-failures-test";
  private static final String ROW = "Key (title)=(Payroll leaked) already exists";

  private RunningMuster muster;

  @BeforeAll
  void start(@TempDir Path data) {
    System.setProperty(SWITCH, "on");
    muster = RunningMuster.start(data, Map.of());
  }

  @AfterAll
  void stop() {
    System.clearProperty(SWITCH);
    muster.close();
  }

  @Test
  void an_answer_tells_nothing_of_the_exception_behind_it() throws Exception {
    assertThat(answer("ours").statusCode()).isEqualTo(500);
    assertThat(answer("ours").body()).doesNotContain("Payroll", "title");
  }

  @Test
  void what_the_sender_did_wrong_is_still_said() throws Exception {
    assertThat(answer("theirs").body()).contains("There is no such thing.");
  }

  private HttpResponse<String> answer(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(muster.page("/failing/" + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Controller("/failing")
  @Requires(property = SWITCH)
  static class Failing {

    @Get("ours")
    String ours() {
      throw new IllegalStateException(ROW);
    }

    @Get("theirs")
    String theirs() {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such thing.");
    }
  }
}
