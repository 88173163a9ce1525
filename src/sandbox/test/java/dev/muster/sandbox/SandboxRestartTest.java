package dev.muster.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace closed and opened again. */
class SandboxRestartTest {

  @TempDir private Path directory;

  @Test
  void everything_lasting_is_there_again() throws Exception {
    Before before;
    try (Sandbox sandbox = Sandbox.start(settings())) {
      before = used(sandbox);
    }
    String picnic = before.picnic();
    try (Sandbox sandbox = Sandbox.start(settings())) {
      MethodsClient slack = ErrandApp.client(sandbox);
      assertThat(sandbox.person("maya").id()).isEqualTo(before.maya());
      assertThat(slack.conversationsMembers(r -> r.channel(picnic)).getMembers())
          .contains(before.maya());
      List<Message> messages =
          slack.conversationsHistory(r -> r.channel(picnic).includeAllMetadata(true)).getMessages();
      Message bread =
          messages.stream()
              .filter(each -> each.getTs().equals(before.bread()))
              .findFirst()
              .orElseThrow();
      assertThat(bread.getMetadata().getEventPayload()).containsEntry("number", 7.0);
      assertThat(bread.getPinnedTo()).containsExactly(picnic);
      assertThat(bread.getBlocks()).hasSize(1);
      assertThat(messages.getFirst().getFiles()).hasSize(1);
      String later = slack.chatPostMessage(r -> r.channel(picnic).text("later")).getTs();
      assertThat(later).isGreaterThan(messages.getFirst().getTs());
      assertThat(slack.conversationsCreate(r -> r.name("picnic")).getError())
          .isEqualTo("name_taken");
      assertThat(slack.conversationsCreate(r -> r.name("other")).getChannel().getId())
          .isNotEqualTo(picnic);
    }
  }

  @Test
  void a_broken_file_is_not_written_over() throws Exception {
    Files.writeString(directory.resolve("workspace.json"), "{ broken");
    assertThatThrownBy(() -> Sandbox.start(settings()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("move it away");
    assertThat(directory.resolve("workspace.json")).hasContent("{ broken");
  }

  private record Before(String picnic, String bread, String maya) {}

  private static Before used(Sandbox sandbox) throws Exception {
    MethodsClient slack = ErrandApp.client(sandbox);
    String maya = sandbox.person("maya").id();
    String picnic = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.conversationsInvite(r -> r.channel(picnic).users(List.of(maya)));
    sandbox.turnClock(Duration.ofHours(5));
    var metadata =
        Message.Metadata.builder().eventType("errand").eventPayload(Map.of("number", 7)).build();
    var bread =
        slack.chatPostMessage(r ->
            r.channel(picnic)
                .text("Bread?")
                .blocksAsString("[{\"type\":\"divider\"}]")
                .metadata(metadata));
    slack.chatPostMessage(r -> r.channel(picnic).text("Plain"));
    slack.pinsAdd(r -> r.channel(picnic).timestamp(bread.getTs()));
    slack.filesUploadV2(
        r -> r.channel(picnic).filename("a.txt").content("kept").initialComment("file"));
    return new Before(picnic, bread.getTs(), maya);
  }

  private SandboxSettings settings() {
    return SandboxSettings.of(Manifests.claimed())
        .withDataFile(directory.resolve("workspace.json"));
  }
}
