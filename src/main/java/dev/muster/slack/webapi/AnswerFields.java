package dev.muster.slack.webapi;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.bookmarks.BookmarksListResponse;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatScheduleMessageResponse;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import dev.muster.slack.payload.FoundMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a successful answer has the fields that Muster reads, and a failed one an error. An
 * answer without them counts as not received.
 */
final class AnswerFields {

  private AnswerFields() {}

  /**
   * @param answer null when the body was empty
   */
  static boolean areThere(@Nullable SlackApiTextResponse answer) {
    return answer != null && (answer.isOk() ? result(answer) : answer.getError() != null);
  }

  private static boolean result(SlackApiTextResponse answer) {
    return switch (answer) {
      case AuthTestResponse it -> it.getUserId() != null;
      case BookmarksListResponse it -> isWhole(it.getBookmarks());
      case ChatGetPermalinkResponse it -> it.getPermalink() != null;
      case ChatPostMessageResponse it -> it.getChannel() != null && it.getTs() != null;
      case ChatScheduleMessageResponse it -> it.getScheduledMessageId() != null;
      case ChatScheduledMessagesListResponse it -> isWhole(it.getScheduledMessages());
      case ConversationsCreateResponse it -> isNamed(it.getChannel());
      case ConversationsHistoryResponse it -> isWhole(it.getMessages());
      case ConversationsInfoResponse it -> isNamed(it.getChannel());
      case ConversationsListResponse it -> isWhole(it.getChannels());
      case ConversationsOpenResponse it ->
          it.getChannel() != null && it.getChannel().getId() != null;
      case ConversationsRepliesResponse it -> isWhole(it.getMessages());
      case FilesGetUploadURLExternalResponse it ->
          it.getUploadUrl() != null && it.getFileId() != null;
      case FoundMessages it -> it.isWhole();
      case UsergroupsUsersListResponse it -> isWhole(it.getUsers());
      case UsersConversationsResponse it ->
          isWhole(it.getChannels()) && it.getChannels().stream().allMatch(AnswerFields::isNamed);
      case UsersInfoResponse it -> it.getUser() != null && it.getUser().getId() != null;
      default -> true;
    };
  }

  private static boolean isNamed(@Nullable Conversation channel) {
    return channel != null && channel.getId() != null && channel.getName() != null;
  }

  private static boolean isWhole(@Nullable List<?> found) {
    return found != null && found.stream().allMatch(each -> each != null);
  }
}
