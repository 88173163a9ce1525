package dev.muster.sandbox.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The parts of an app's manifest that the workspace uses. */
public record Manifest(
    String botName,
    List<Command> commands,
    List<Shortcut> shortcuts,
    Set<String> events,
    Set<String> scopes,
    boolean homeTab,
    boolean messagesTab) {

  public record Command(
      String command, String description, String usageHint, boolean escapesMentions) {}

  public record Shortcut(String name, String type, String callbackId, String description) {}

  public static Manifest read(String yaml) {
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    JsonNode manifest = tree == null ? Json.object() : Json.MAPPER.valueToTree(tree);
    JsonNode features = manifest.path("features");
    return new Manifest(
        botName(manifest),
        each(features.path("slash_commands")).map(Manifest::command).toList(),
        each(features.path("shortcuts")).map(Manifest::shortcut).toList(),
        words(manifest.path("settings").path("event_subscriptions").path("bot_events")),
        words(manifest.path("oauth_config").path("scopes").path("bot")),
        features.path("app_home").path("home_tab_enabled").asBoolean(false),
        features.path("app_home").path("messages_tab_enabled").asBoolean(true));
  }

  /** An app that lists no scopes has all of them. */
  public boolean grants(String scope) {
    return scopes.isEmpty() || scopes.contains(scope);
  }

  public Optional<Command> command(String name) {
    return commands.stream().filter(each -> each.command().equals(name)).findFirst();
  }

  /**
   * @param type "global" or "message"
   */
  public Optional<Shortcut> shortcut(String callbackId, String type) {
    return shortcuts.stream()
        .filter(each -> each.callbackId().equals(callbackId) && each.type().equals(type))
        .findFirst();
  }

  private static String botName(JsonNode manifest) {
    return Json.text(manifest.path("features").path("bot_user"), "display_name")
        .or(() -> Json.text(manifest.path("display_information"), "name"))
        .orElse("app");
  }

  private static Command command(JsonNode node) {
    return new Command(
        Json.text(node, "command").orElse(""),
        Json.text(node, "description").orElse(""),
        Json.text(node, "usage_hint").orElse(""),
        node.path("should_escape").asBoolean(false));
  }

  private static Shortcut shortcut(JsonNode node) {
    return new Shortcut(
        Json.text(node, "name").orElse(""),
        Json.text(node, "type").orElse("global"),
        Json.text(node, "callback_id").orElse(""),
        Json.text(node, "description").orElse(""));
  }

  private static Set<String> words(JsonNode list) {
    return each(list).map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
