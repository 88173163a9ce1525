package dev.muster.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.Event;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.micronaut.http.annotation.Controller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Slack would take the manifest; it asks for every scope the code needs, and for no other. What
 * Slack wants is written down here, because nobody should need a workspace to find out.
 */
class ManifestTest {

  /** Takes the method's name, to read less of its answer than the SDK does. */
  private static final String BY_NAME = "postFormWithTokenAndParseResponse";

  /** Of Slack's schema, version 2, what the manifest makes use of. */
  private static final Map<String, Predicate<Object>> SCHEMA =
      Map.ofEntries(
          entry("_metadata.major_version", is(2)),
          entry("_metadata.minor_version", Integer.class::isInstance),
          entry("display_information.name", text(1, 35)),
          entry("display_information.description", text(1, 140)),
          entry("display_information.long_description", text(175, 4000)),
          entry("display_information.background_color", shaped("#([0-9a-fA-F]{3}){1,2}")),
          entry("features.app_home.home_tab_enabled", Boolean.class::isInstance),
          entry("features.app_home.messages_tab_enabled", Boolean.class::isInstance),
          entry("features.app_home.messages_tab_read_only_enabled", Boolean.class::isInstance),
          entry("features.bot_user.display_name", shaped("[a-z0-9_.-]{1,80}")),
          entry("features.bot_user.always_online", Boolean.class::isInstance),
          entry("features.shortcuts", items(1, 10)),
          entry("features.shortcuts[].name", text(1, 24)),
          entry("features.shortcuts[].type", shaped("message|global")),
          entry("features.shortcuts[].callback_id", text(1, 255)),
          entry("features.shortcuts[].description", text(1, 150)),
          entry("features.slash_commands", items(1, 50)),
          entry("features.slash_commands[].command", shaped("/[^\\s/]{1,31}")),
          entry("features.slash_commands[].url", address(3000)),
          entry("features.slash_commands[].description", text(1, 2000)),
          entry("features.slash_commands[].usage_hint", text(1, 1000)),
          entry("features.slash_commands[].should_escape", is(true)),
          entry("oauth_config.scopes.bot", items(0, 255)),
          entry("oauth_config.scopes.bot[]", shaped("[a-z][a-z:._]{0,49}")),
          entry("settings.event_subscriptions.request_url", address(3500)),
          entry("settings.event_subscriptions.bot_events", items(0, 100)),
          entry("settings.event_subscriptions.bot_events[]", shaped("[a-z][a-z_.]{0,49}")),
          entry("settings.interactivity.is_enabled", Boolean.class::isInstance),
          entry("settings.interactivity.request_url", address(3500)),
          entry("settings.org_deploy_enabled", Boolean.class::isInstance),
          entry("settings.socket_mode_enabled", Boolean.class::isInstance),
          entry("settings.token_rotation_enabled", Boolean.class::isInstance));

  /** What a method needs for all that we do with it, in public and in private channels. */
  private static final Map<String, Set<String>> METHODS =
      Map.ofEntries(
          entry("auth.test", Set.of()),
          entry("chat.delete", Set.of("chat:write")),
          entry("chat.deleteScheduledMessage", Set.of("chat:write")),
          entry("chat.getPermalink", Set.of()),
          entry("chat.postEphemeral", Set.of("chat:write")),
          entry("chat.postMessage", Set.of("chat:write", "chat:write.public")),
          entry("chat.scheduleMessage", Set.of("chat:write")),
          entry("chat.scheduledMessages.list", Set.of()),
          entry("chat.update", Set.of("chat:write")),
          entry("conversations.create", Set.of("channels:manage", "groups:write")),
          entry(
              "conversations.history", Set.of("channels:history", "groups:history", "im:history")),
          entry("conversations.info", Set.of("channels:read", "groups:read")),
          entry("conversations.invite", Set.of("channels:manage", "groups:write")),
          entry("conversations.join", Set.of("channels:join")),
          entry("conversations.list", Set.of("channels:read")),
          entry("conversations.open", Set.of("im:write")),
          entry("conversations.replies", Set.of("channels:history", "groups:history")),
          entry("conversations.rename", Set.of("channels:manage", "groups:write")),
          entry("conversations.setTopic", Set.of("channels:manage", "groups:write")),
          entry("files.completeUploadExternal", Set.of("files:write")),
          entry("files.getUploadURLExternal", Set.of("files:write")),
          entry("pins.add", Set.of("pins:write")),
          entry("users.conversations", Set.of("channels:read", "groups:read")),
          entry("users.info", Set.of("users:read")),
          entry("views.open", Set.of()),
          entry("views.publish", Set.of()),
          entry("bookmarks.add", Set.of("bookmarks:write")),
          entry("bookmarks.list", Set.of("bookmarks:read")),
          entry("usergroups.users.list", Set.of("usergroups:read")),
          entry("conversations.archive", Set.of("channels:manage", "groups:write")),
          entry("conversations.unarchive", Set.of("channels:manage", "groups:write")),
          entry("views.update", Set.of()));

  private static final Map<String, Set<String>> EVENTS =
      Map.ofEntries(
          entry("app_home_opened", Set.of()),
          entry("app_mention", Set.of("app_mentions:read")),
          entry("member_joined_channel", Set.of("channels:read", "groups:read")),
          entry("member_left_channel", Set.of("channels:read", "groups:read")),
          entry("message.channels", Set.of("channels:history")),
          entry("message.groups", Set.of("groups:history")),
          entry("pin_added", Set.of("pins:read")),
          entry("pin_removed", Set.of("pins:read")),
          entry("reaction_added", Set.of("reactions:read")),
          entry("reaction_removed", Set.of("reactions:read")),
          entry("user_change", Set.of("users:read")),
          entry("subteam_members_changed", Set.of("usergroups:read")));

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-zA-Z.]+)\"");

  private static final Map<String, String> WEB_API = webApi();
  private static final Map<String, Object> MANIFEST = manifest();
  private static final JavaClasses SLACK =
      ShippedClasses.ALL.that(resideInAPackage("dev.muster.slack.."));

  @Test
  void slack_would_take_it() {
    assertThat(faults(MANIFEST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name: Muster, name: Muster the incident commander of us all",
    "background_color: \"#7a1f2b\", background_color: red",
    "display_name: muster, display_name: Muster Bot",
    "command: /incident, command: incident",
    "command: /incident, command: /incident declare",
    "should_escape: true, should_escape: false",
    "name: Declare from message, name: Declare an incident from this message",
    "type: global, type: channel",
    "https://muster.example.com/slack/events, http://muster.example.com/slack/events",
    "is_enabled: true, is_enabled: 'yes'",
    "always_online: true, is_online: true",
    "      should_escape: true, ''",
    "- reaction_added, - pin_added",
    "long_description:, short_description:"
  })
  void what_slack_would_not_take_is_noticed(String right, String wrong) throws Exception {
    var text = Files.readString(Path.of("manifest.yaml"));

    assertThat(text).contains(right);
    assertThat(faults(parsed(text.replace(right, wrong)))).isNotEmpty();
  }

  @Test
  void slack_delivers_to_the_one_address_that_listens() throws Exception {
    var door =
        Class.forName("dev.muster.slack.inbound.SlackEndpoint").getAnnotation(Controller.class);
    var addresses =
        leaves(MANIFEST).entrySet().stream()
            .filter(each -> each.getKey().endsWith("url"))
            .flatMap(each -> each.getValue().stream())
            .map(each -> URI.create(each.toString()))
            .collect(toSet());

    assertThat(addresses).singleElement().extracting(URI::getPath).isEqualTo(door.value());
  }

  @Test
  void the_command_is_the_one_the_code_answers() throws Exception {
    var command =
        Class.forName("dev.muster.slack.payload.Payloads").getDeclaredField("COMMAND_NAME");
    command.setAccessible(true);

    assertThat(all("features.slash_commands[].command")).containsExactly(command.get(null));
  }

  @Test
  void its_shortcuts_are_those_the_code_answers() {
    var answered = new TreeSet<Object>();
    for (var each : SLACK) {
      if (each.getSimpleName().equals("GlobalShortcutHandler")) {
        answered.add(constant(each.reflect(), "DECLARE"));
      } else if (each.getSimpleName().endsWith("Shortcut") && !each.isInterface()) {
        answered.add(constant(each.reflect(), "CALLBACK"));
      }
    }

    assertThat(all("features.shortcuts[].callback_id"))
        .containsExactlyInAnyOrderElementsOf(answered);
  }

  @Test
  void buttons_and_forms_are_delivered() {
    assertThat(all("settings.interactivity.is_enabled")).containsExactly(true);
  }

  @Test
  void it_subscribes_to_what_the_code_hears_and_to_nothing_else() {
    assertThat(all("settings.event_subscriptions.bot_events[]"))
        .containsExactlyInAnyOrderElementsOf(heard());
  }

  @Test
  void what_a_method_or_event_needs_is_written_down_here() throws Exception {
    assertThat(METHODS.keySet())
        .as("the methods of METHODS, and those the code calls")
        .isEqualTo(called(SLACK));
    assertThat(EVENTS.keySet())
        .as("the events of EVENTS, and those the code hears")
        .isEqualTo(heard());
  }

  @Test
  void it_asks_for_every_scope_the_code_needs_and_for_no_other() throws Exception {
    var needed = new TreeSet<>(Set.of("commands"));
    called(SLACK).forEach(method -> needed.addAll(METHODS.getOrDefault(method, Set.of())));
    heard().forEach(event -> needed.addAll(EVENTS.getOrDefault(event, Set.of())));

    assertThat(all("oauth_config.scopes.bot[]")).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void what_becomes_of_a_lost_answer_is_written_down_for_every_method() throws Exception {
    var written = new TreeSet<String>();
    for (var line : Files.readAllLines(Path.of("deploy/delivery.md"))) {
      if (line.startsWith("| `")) {
        Pattern.compile("`([^`]+)`")
            .matcher(line.split("\\|")[1])
            .results()
            .forEach(each -> written.add(each.group(1)));
      }
    }

    assertThat(written).isEqualTo(METHODS.keySet());
  }

  /** The name is what an operator reads when the call fails. */
  @Test
  void a_call_goes_by_its_own_name() throws Exception {
    var named = 0;
    for (var each : SLACK) {
      var source = source(each);
      if (each.isTopLevelClass() && Files.exists(source)) {
        var names = names(source);
        var called = called(List.of(each));
        assertThat(called.isEmpty() || callsByName(each) ? METHODS.keySet() : called)
            .as(each.getSimpleName())
            .containsAll(names);
        named += names.size();
      }
    }

    assertThat(named).isPositive();
  }

  /** The Web API methods these call, as Slack names them; what is no method keeps its Java name. */
  private static Set<String> called(Iterable<JavaClass> classes) throws Exception {
    var called = new TreeSet<String>();
    for (var each : classes) {
      each.getMethodCallsFromSelf().stream()
          .filter(call -> isWebApi(call.getTargetOwner()))
          .map(JavaAccess::getName)
          .filter(name -> !name.equals(BY_NAME))
          .forEach(name -> called.add(WEB_API.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
      if (callsByName(each)) {
        called.addAll(names(source(each)));
      }
    }
    return called;
  }

  private static boolean callsByName(JavaClass each) {
    return each.getMethodCallsFromSelf().stream().anyMatch(call -> call.getName().equals(BY_NAME));
  }

  /** The asynchronous client and whatever else they call a client of it. */
  private static boolean isWebApi(JavaClass owner) {
    return owner.getPackageName().equals(MethodsClient.class.getPackageName())
        && owner.getSimpleName().endsWith("MethodsClient");
  }

  private static Set<String> heard() {
    var heard = new TreeSet<String>();
    for (var each : SLACK) {
      each.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.isAssignableTo(Event.class))
          .filter(target -> !target.isEquivalentTo(Event.class))
          .map(target -> constant(target.reflect(), "TYPE_NAME"))
          .flatMap(ManifestTest::subscriptions)
          .forEach(heard::add);
    }
    return heard;
  }

  /** Messages are subscribed to by the kind of channel they stand in. */
  private static Stream<String> subscriptions(String type) {
    return type.equals("message")
        ? Stream.of("message.channels", "message.groups")
        : Stream.of(type);
  }

  private static Set<String> names(Path source) throws Exception {
    return LITERAL
        .matcher(Files.readString(source))
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(WEB_API::containsValue)
        .collect(toSet());
  }

  private static Map<String, String> webApi() {
    return Stream.of(Methods.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> constant(Methods.class, field.getName()))
        .collect(
            toMap(
                name -> name.replace(".", "").toLowerCase(Locale.ROOT),
                name -> name,
                (one, same) -> one));
  }

  private static String constant(Class<?> type, String name) {
    try {
      var field = type.getDeclaredField(name);
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no " + name, e);
    }
  }

  private static Collection<Object> all(String path) {
    return leaves(MANIFEST).getOrDefault(path, List.of());
  }

  private static List<String> faults(Map<String, Object> manifest) {
    var faults = new ArrayList<String>();
    var leaves = leaves(manifest);
    SCHEMA.keySet().stream()
        .filter(path -> !leaves.containsKey(path))
        .forEach(path -> faults.add(path + " is missing"));
    leaves.forEach((path, values) -> {
      var rule = SCHEMA.get(path);
      if (rule == null) {
        faults.add(path + " is nothing the schema above knows");
      } else {
        values.stream()
            .filter(rule.negate())
            .forEach(value -> faults.add("%s may not be: %s".formatted(path, value)));
      }
    });
    return faults;
  }

  /**
   * By where they are: {@code features.slash_commands[].url}. A list counts, and so do its items.
   */
  private static Map<String, List<Object>> leaves(Map<String, Object> tree) {
    var leaves = new TreeMap<String, List<Object>>();
    tree.forEach((name, value) -> collect(name, value, leaves));
    return leaves;
  }

  private static void collect(String path, Object value, Map<String, List<Object>> leaves) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((name, below) -> collect(path + "." + name, below, leaves));
      case List<?> list -> {
        leaves.computeIfAbsent(path, none -> new ArrayList<>()).add(list);
        list.forEach(item -> collect(path + "[]", item, leaves));
      }
      default -> leaves.computeIfAbsent(path, none -> new ArrayList<>()).add(value);
    }
  }

  private static Map<String, Object> manifest() {
    try {
      return parsed(Files.readString(Path.of("manifest.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> parsed(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  private static Predicate<Object> is(Object wanted) {
    return wanted::equals;
  }

  private static Predicate<Object> text(int least, int most) {
    return value -> value instanceof String text && text.length() >= least && text.length() <= most;
  }

  private static Predicate<Object> shaped(String pattern) {
    return value -> value instanceof String text && text.matches(pattern);
  }

  /** The schema would take plain HTTP; Slack's deliveries carry what people type. */
  private static Predicate<Object> address(int most) {
    return text(1, most).and(shaped("https://.+"));
  }

  private static Predicate<Object> items(int least, int most) {
    return value ->
        value instanceof List<?> list
            && list.size() >= least
            && list.size() <= most
            && new HashSet<>(list).size() == list.size();
  }

  private static Path source(JavaClass each) {
    return Path.of("src/main/java", each.getName().replace('.', '/') + ".java");
  }
}
