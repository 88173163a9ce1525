package dev.muster.sandbox;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.Message;
import dev.muster.sandbox.calls.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Web API as Slack's own Java library calls and reads it. */
class SandboxMethodsTest {

  private Sandbox sandbox;
  private MethodsClient slack;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(SandboxSettings.of(Manifests.claimed()));
    slack = ErrandApp.client(sandbox);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_key_says_who_the_app_is() throws Exception {
    var me = slack.authTest(r -> r);
    assertThat(me.isOk()).isTrue();
    assertThat(me.getUser()).isEqualTo("errand");
    assertThat(slack.usersInfo(r -> r.user(me.getUserId())).getUser().isBot()).isTrue();
    assertThat(slack.botsInfo(r -> r.bot(me.getBotId())).getBot().getUserId())
        .isEqualTo(me.getUserId());
  }

  @Test
  void a_wrong_key_and_no_key_are_told_apart() throws Exception {
    var wrong = ErrandApp.slack(sandbox).methods("xoxb-nobody").authTest(r -> r);
    assertThat(wrong.getError()).isEqualTo("invalid_auth");
    var none = ErrandApp.slack(sandbox).methods("").authTest(r -> r);
    assertThat(none.getError()).isEqualTo("not_authed");
  }

  @Test
  void people_have_names_zones_and_addresses() throws Exception {
    var lena = slack.usersInfo(r -> r.user(sandbox.person("lena").id())).getUser();
    assertThat(lena.getRealName()).isEqualTo("Lena Sørensen");
    assertThat(lena.getTz()).isEqualTo("Europe/Copenhagen");
    assertThat(lena.getProfile().getEmail()).contains("lena@");
    assertThat(slack.usersInfo(r -> r.user("U404")).getError()).isEqualTo("user_not_found");
    assertThat(slack.usersList(r -> r.limit(2)).getResponseMetadata().getNextCursor()).isNotEmpty();
  }

  @Test
  void a_channel_is_created_dressed_filled_and_archived() throws Exception {
    var created = slack.conversationsCreate(r -> r.name("picnic"));
    String id = created.getChannel().getId();
    assertThat(created.getChannel().isMember()).isTrue();
    assertThat(slack.conversationsSetTopic(r -> r.channel(id).topic("Bread")).isOk()).isTrue();
    String maya = sandbox.person("maya").id();
    String tom = sandbox.person("tom").id();
    assertThat(slack.conversationsInvite(r -> r.channel(id).users(List.of(maya, tom))).isOk())
        .isTrue();
    assertThat(slack.conversationsMembers(r -> r.channel(id)).getMembers()).contains(maya, tom);
    assertThat(slack.conversationsInfo(r -> r.channel(id)).getChannel().getTopic().getValue())
        .isEqualTo("Bread");
    assertThat(slack.conversationsArchive(r -> r.channel(id)).isOk()).isTrue();
    assertThat(slack.conversationsCreate(r -> r.name("picnic")).getError()).isEqualTo("name_taken");
    assertThat(slack.chatPostMessage(r -> r.channel(id).text("late")).getError())
        .isEqualTo("is_archived");
  }

  @Test
  void an_invitation_says_for_whom_it_failed() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    String maya = sandbox.person("maya").id();
    slack.conversationsInvite(r -> r.channel(id).users(List.of(maya)));
    var again = slack.conversationsInvite(r -> r.channel(id).users(List.of(maya, "U404")));
    assertThat(again.getError()).isEqualTo("already_in_channel");
    assertThat(again.getErrors()).hasSize(2);
    String tom = sandbox.person("tom").id();
    var forced =
        slack.conversationsInvite(r -> r.channel(id).users(List.of(maya, tom)).force(true));
    assertThat(forced.isOk()).isTrue();
    assertThat(slack.conversationsMembers(r -> r.channel(id)).getMembers()).contains(tom);

    sandbox.refuseInvitations(sandbox.person("lena"), "user_is_restricted");
    String lena = sandbox.person("lena").id();
    var guest =
        slack.conversationsInvite(r -> r.channel(id).users(List.of(lena, maya)).force(true));
    assertThat(guest.isOk()).isTrue();
    assertThat(guest.getErrors().stream().map(each -> each.getUser() + " " + each.getError()))
        .containsExactly(lena + " user_is_restricted", maya + " already_in_channel");
  }

  @Test
  void a_private_channel_does_not_exist_for_others() throws Exception {
    String id =
        slack.conversationsCreate(r -> r.name("secret").isPrivate(true)).getChannel().getId();
    assertThat(slack.conversationsLeave(r -> r.channel(id)).isOk()).isTrue();
    assertThat(slack.conversationsInfo(r -> r.channel(id)).getError())
        .isEqualTo("channel_not_found");
  }

  @Test
  void words_are_kept_with_their_blocks_and_metadata() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    ChatPostMessageResponse posted =
        slack.chatPostMessage(r ->
            r.channel(id)
                .text("Bring bread")
                .blocks(asBlocks(section(s -> s.text(markdownText("*Bring* bread")))))
                .metadata(
                    Message.Metadata.builder()
                        .eventType("errand")
                        .eventPayload(Map.of("number", 7))
                        .build()));
    assertThat(posted.isOk()).isTrue();
    ConversationsHistoryResponse history =
        slack.conversationsHistory(r -> r.channel(id).includeAllMetadata(true).limit(1));
    Message message = history.getMessages().getFirst();
    assertThat(message.getTs()).isEqualTo(posted.getTs());
    assertThat(message.getBlocks().getFirst().getBlockId()).isNotBlank();
    assertThat(message.getMetadata().getEventPayload()).containsEntry("number", 7.0);
    assertThat(history.isHasMore()).isTrue();
    var next =
        slack.conversationsHistory(
            r -> r.channel(id).cursor(history.getResponseMetadata().getNextCursor()));
    assertThat(next.getMessages()).extracting(Message::getSubtype).contains("channel_join");
  }

  @Test
  void a_message_is_changed_answered_pinned_and_found() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    String ts = slack.chatPostMessage(r -> r.channel(id).text("one")).getTs();
    slack.chatPostMessage(r -> r.channel(id).text("an answer").threadTs(ts));
    assertThat(slack.chatUpdate(r -> r.channel(id).ts(ts).text("two")).getText()).isEqualTo("two");
    assertThat(slack.pinsAdd(r -> r.channel(id).timestamp(ts)).isOk()).isTrue();
    assertThat(slack.pinsAdd(r -> r.channel(id).timestamp(ts)).getError())
        .isEqualTo("already_pinned");
    assertThat(slack.reactionsAdd(r -> r.channel(id).timestamp(ts).name("eyes")).isOk()).isTrue();
    assertThat(slack.reactionsAdd(r -> r.channel(id).timestamp(ts).name("eyes")).getError())
        .isEqualTo("already_reacted");
    List<Message> thread = slack.conversationsReplies(r -> r.channel(id).ts(ts)).getMessages();
    assertThat(thread).extracting(Message::getText).containsExactly("two", "an answer");
    assertThat(thread.getFirst().getReplyCount()).isEqualTo(1);
    assertThat(thread.getFirst().getEdited()).isNotNull();
    assertThat(slack.pinsList(r -> r.channel(id)).getItems()).hasSize(1);
    assertThat(slack.chatGetPermalink(r -> r.channel(id).messageTs(ts)).getPermalink())
        .contains(id)
        .endsWith("p" + ts.replace(".", ""));
  }

  @Test
  void an_app_speaks_where_it_is_in() throws Exception {
    String general = channel("general");
    assertThat(slack.chatPostMessage(r -> r.channel(general).text("hi")).getError())
        .isEqualTo("not_in_channel");
    assertThat(slack.conversationsJoin(r -> r.channel(general)).isOk()).isTrue();
    assertThat(slack.chatPostMessage(r -> r.channel(general).text("hi")).isOk()).isTrue();
    assertThat(slack.chatPostMessage(r -> r.channel("#general").text("hi")).isOk()).isTrue();
    assertThat(slack.chatPostMessage(r -> r.channel(general)).getError()).isEqualTo("no_text");
    assertThat(slack.chatPostMessage(r -> r.channel("C404").text("hi")).getError())
        .isEqualTo("channel_not_found");
  }

  @Test
  void a_word_for_one_person_is_seen_by_nobody_else() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    String maya = sandbox.person("maya").id();
    slack.conversationsInvite(r -> r.channel(id).users(List.of(maya)));
    slack.chatPostEphemeral(r -> r.channel(id).user(maya).text("psst"));
    assertThat(sandbox.person("maya").ephemerals("picnic"))
        .extracting(PostedMessage::text)
        .containsExactly("psst");
    assertThat(sandbox.person("tom").messages("picnic"))
        .extracting(PostedMessage::text)
        .doesNotContain("psst");
    String tom = sandbox.person("tom").id();
    assertThat(slack.chatPostEphemeral(r -> r.channel(id).user(tom).text("psst")).getError())
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void a_person_is_reached_by_their_id() throws Exception {
    String maya = sandbox.person("maya").id();
    String opened = slack.conversationsOpen(r -> r.users(List.of(maya))).getChannel().getId();
    var posted = slack.chatPostMessage(r -> r.channel(maya).text("hello"));
    assertThat(posted.getChannel()).isEqualTo(opened).startsWith("D");
    assertThat(sandbox.person("maya").directMessages())
        .extracting(PostedMessage::text)
        .containsExactly("hello");
  }

  @Test
  void a_file_goes_up_in_three_steps_and_comes_down_again() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    FilesUploadV2Response uploaded =
        slack.filesUploadV2(r ->
            r.channel(id)
                .filename("list.md")
                .title("Shopping list")
                .content("- bread\n- Käse")
                .initialComment("Here it is"));
    assertThat(uploaded.isOk()).isTrue();
    var file = slack.filesInfo(r -> r.file(uploaded.getFile().getId())).getFile();
    assertThat(file.getTitle()).isEqualTo("Shopping list");
    HttpResponse<String> down =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(file.getUrlPrivate())).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(down.body()).isEqualTo("- bread\n- Käse");
    assertThat(slack.conversationsHistory(r -> r.channel(id)).getMessages().getFirst().getFiles())
        .hasSize(1);
  }

  @Test
  void bookmarks_hang_in_the_channels_head() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    var added =
        slack.bookmarksAdd(
            r -> r.channelId(id).title("Map").type("link").link("https://maps.example/x"));
    String bookmark = added.getBookmark().getId();
    slack.bookmarksEdit(r -> r.channelId(id).bookmarkId(bookmark).title("The map"));
    assertThat(slack.bookmarksList(r -> r.channelId(id)).getBookmarks().getFirst().getTitle())
        .isEqualTo("The map");
    assertThat(slack.bookmarksRemove(r -> r.channelId(id).bookmarkId(bookmark)).isOk()).isTrue();
    assertThat(slack.bookmarksList(r -> r.channelId(id)).getBookmarks()).isEmpty();
  }

  @Test
  void groups_stand_for_their_people() throws Exception {
    var group = slack.usergroupsList(r -> r.includeUsers(true)).getUsergroups().getFirst();
    assertThat(group.getHandle()).isEqualTo("platform");
    assertThat(slack.usergroupsUsersList(r -> r.usergroup(group.getId())).getUsers())
        .isEqualTo(group.getUsers());
  }

  @Test
  void a_scheduled_message_waits_for_its_hour() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    int later = (int) sandbox.clock().instant().getEpochSecond() + 3600;
    slack.chatScheduleMessage(r -> r.channel(id).text("later").postAt(later));
    assertThat(slack.chatScheduledMessagesList(r -> r.channel(id)).getScheduledMessages())
        .hasSize(1);
    sandbox.turnClock(Duration.ofHours(2));
    assertThat(slack.conversationsHistory(r -> r.channel(id)).getMessages().getFirst().getText())
        .isEqualTo("later");
  }

  @Test
  void a_name_is_given_once_however_many_ask_together() {
    List<CompletableFuture<Boolean>> asking =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::founded)).limit(16).toList();
    assertThat(asking.stream().map(CompletableFuture::join).filter(founded -> founded)).hasSize(1);
  }

  @Test
  void an_unknown_method_is_said_to_be_one() throws Exception {
    assertThat(slack.usersProfileGet(r -> r.user("U1")).getError()).isEqualTo("unknown_method");
  }

  @Test
  void the_first_thing_a_channel_of_a_person_shows_is_that_they_are_in_it() throws Exception {
    var mine = slack.usersConversations(r -> r.user(sandbox.person("maya").id()));
    assertThat(mine.getChannels()).extracting(each -> each.getName()).contains("general");
    assertThat(slack.usersConversations(r -> r).getChannels()).isEmpty();
  }

  @Test
  void every_call_is_written_down_with_its_depth() throws Exception {
    String id = slack.conversationsCreate(r -> r.name("picnic")).getChannel().getId();
    slack.chatPostMessage(r -> r.channel(id).text("Bread?"));
    Call posting = sandbox.calls().of("chat.postMessage").getFirst();
    assertThat(posting.outcome()).isEqualTo("ok");
    assertThat(posting.channel()).isEqualTo(id);
    assertThat(posting.arguments()).containsEntry("text", "Bread?").doesNotContainKey("token");
    assertThat(sandbox.calls().depth().longest()).isEqualTo(2);
    assertThat(sandbox.calls().depth().of(posting)).isEqualTo(2);
  }

  private boolean founded() {
    try {
      return slack.conversationsCreate(r -> r.name("together")).isOk();
    } catch (IOException | SlackApiException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private String channel(String name) throws Exception {
    return slack.conversationsList(r -> r).getChannels().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getId();
  }
}
