package dev.muster.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Channel;
import dev.muster.sandbox.workspace.Content;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Usergroup;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Words as every run says them: names in place of ids, and no moment or port. */
record SnapshotNormalizer(Workspace workspace) {

  private static final Pattern MOMENT = Pattern.compile("<!date\\^[^<>]*+>|\\b\\d{10}\\.\\d{6}\\b");
  private static final Pattern LINK_TO_MESSAGE =
      Pattern.compile("https?://[^\\s|<>/]*+/archives/([A-Z0-9]++)/p\\d++(\\?[^\\s|<>]*+)?+");
  private static final Pattern HERE =
      Pattern.compile("(https?://(?:127\\.0\\.0\\.1|localhost)):\\d+");
  private static final Pattern MENTION =
      Pattern.compile("<(?:[@#]|!subteam\\^)([A-Z0-9]++)(?:\\|[^<>]*+)?+>");
  private static final Pattern ID = Pattern.compile("\\b[A-Z]0[0-9A-Z]{9}\\b");
  private static final Pattern UUID =
      Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

  /** The text and everything written in the blocks, each once. */
  String words(Content content) {
    return Stream.concat(
            Stream.of(content.text()),
            written(Objects.requireNonNullElseGet(content.blocks(), Json::array)))
        .filter(each -> !each.isBlank())
        .map(this::text)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  String words(JsonNode blocks) {
    return written(blocks).map(this::text).collect(Collectors.joining("\n"));
  }

  String text(String words) {
    String told = MOMENT.matcher(words).replaceAll("<moment>");
    told = LINK_TO_MESSAGE.matcher(told).replaceAll(link -> "message in " + name(link.group(1)));
    told = HERE.matcher(told).replaceAll("$1");
    told = MENTION.matcher(told).replaceAll(mention -> name(mention.group(1)));
    told = ID.matcher(told).replaceAll(id -> name(id.group()));
    return UUID.matcher(told).replaceAll("<uuid>");
  }

  /** What a channel is called, or who talks in it. */
  String name(Channel channel) {
    return channel.kind().isDirect()
        ? workspace.channels().members(channel.id()).stream()
            .filter(each -> !each.equals(workspace.app().botUser()))
            .map(this::name)
            .sorted()
            .collect(Collectors.joining(", "))
        : "#" + channel.name();
  }

  private String name(String id) {
    Optional<String> person = workspace.people().find(id).map(Person::name);
    Optional<String> group = workspace.usergroups().find(id).map(Usergroup::handle);
    return person
        .or(() -> group)
        .map(each -> "@" + each)
        .or(() -> workspace.channels().find(id).map(this::name))
        .orElse("<id>");
  }

  /** Rich text mentions people and channels without words. */
  private static Stream<String> written(JsonNode node) {
    Stream<String> here =
        Stream.of("text", "user_id", "channel_id")
            .map(node::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue);
    return Stream.concat(
        here, StreamSupport.stream(node.spliterator(), false).flatMap(SnapshotNormalizer::written));
  }
}
