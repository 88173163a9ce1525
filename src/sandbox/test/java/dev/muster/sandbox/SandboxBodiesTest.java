package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.RawHttp;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies larger than anything Slack takes: refused, and never in memory as a whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxBodiesTest {

  private static final int MEGABYTE = 1 << 20;

  private Sandbox sandbox;

  @BeforeAll
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
  }

  @AfterAll
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/ui/type", "/api/chat.postMessage", "/hooks/commands/T1/x/y", "/", "/files/F1/x"})
  void a_body_of_more_than_a_megabyte_is_refused(String path) {
    assertThat(post(path).sendMany(MEGABYTE + 1L).status()).isEqualTo(413);
    assertThat(post(path).sendManyInChunks(MEGABYTE + 1L).status()).isEqualTo(413);
    assertThat(post(path).sendMany(MEGABYTE).status()).isNotEqualTo(413).isNotZero();
    assertThat(post(path).sendManyInChunks(MEGABYTE).status()).isNotEqualTo(413).isNotZero();
  }

  /** Nothing of it has to arrive: its size is known from the header. */
  @Test
  void a_body_that_says_it_is_too_large_is_refused_before_it_comes() {
    var announced = post("/ui/type").header("Content-Length", "4294967296").send();
    assertThat(announced.status()).isEqualTo(413);
  }

  @Test
  void who_sends_everything_before_reading_is_still_answered() {
    assertThat(post("/api/chat.postMessage").sendManyInChunks(40L * MEGABYTE).status())
        .isEqualTo(413);
    assertThat(post("/api/chat.postMessage").sendMany(40L * MEGABYTE).status()).isEqualTo(413);
  }

  @Test
  void a_file_has_sixteen_megabytes_at_most() throws Exception {
    var slack = ErrandApp.client(sandbox);
    var most = 16 * MEGABYTE;
    assertThat(
            slack.filesGetUploadURLExternal(r -> r.filename("a.txt").length(most + 1)).getError())
        .isEqualTo("file_upload_size_restricted");
    var announced = slack.filesGetUploadURLExternal(r -> r.filename("a.txt").length(most));
    var url = URI.create(announced.getUploadUrl());
    assertThat(RawHttp.post(url).atHome().sendMany(most + 1L).status()).isEqualTo(413);
    assertThat(RawHttp.post(url).atHome().sendManyInChunks(most + 1L).status()).isEqualTo(413);
    assertThat(RawHttp.post(url).atHome().sendMany(most).body()).contains("OK - " + most);
  }

  /** What the workspace does not expect is not kept in memory to say so. */
  @Test
  void bytes_that_nobody_announced_are_bounded_too() {
    assertThat(post("/upload/v1/F0NOBODY").sendMany(17L * MEGABYTE).status()).isEqualTo(413);
    assertThat(post("/upload/v1/F0NOBODY").sendMany(10).status()).isEqualTo(400);
  }

  private RawHttp post(String path) {
    return RawHttp.post(URI.create(sandbox.url()).resolve(path))
        .atHome()
        .header("Content-Type", "application/json");
  }
}
