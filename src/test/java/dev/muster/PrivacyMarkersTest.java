package dev.muster;

import static dev.muster.testing.Patience.until;
import static dev.muster.testing.Patience.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sandbox.Sandbox;
import dev.muster.sandbox.SandboxPerson;
import dev.muster.sandbox.SandboxSettings;
import dev.muster.sandbox.faults.Fault;
import dev.muster.testing.CountReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each text that people give a private incident carries a word of its own. Whoever was not called
 * in asks at every outlet there is, and never hears one of them.
 */
class PrivacyMarkersTest {

  private static final long NOBODYS = 99;
  private static final Pattern NUMBER = Pattern.compile("inc-1(?![0-9])", Pattern.CASE_INSENSITIVE);
  private static final String HOLDERS_ID = "id of the role holder";
  private static final Map<String, String> FULL_NAMES =
      Map.of(
          "maya", "Maya Chen",
          "tom", "Tom Okafor",
          "priya", "Priya Natarajan",
          "lena", "Lena Sørensen");

  @ParameterizedTest
  @EnumSource
  void what_is_private_leaves_by_no_outlet(
      WayToDeclare way, @TempDir Path data, @TempDir Path runbooks) throws IOException {
    var canaries = new PrivacyMarkers(way.name().hashCode());
    var cast = cast(way.name().hashCode());
    PrivacyScenario.writeRunbook(runbooks, canaries);
    try (var log = LogTap.open();
        var replies = ReplyBox.open();
        var scenario =
            RunningScenario.open(
                data,
                Map.of(
                    "MUSTER_API_TOKENS", tokens(),
                    "MUSTER_RUNBOOKS", runbooks.toString(),
                    "MUSTER_PAGES_URL", "https://muster.example.com"))) {
      var caller = scenario.person(cast.get(0));
      var holder = scenario.person(cast.get(1));
      var outsiders = List.of(scenario.person(cast.get(2)), scenario.person(cast.get(3)));
      canaries.keep("role holder", FULL_NAMES.getOrDefault(holder.name(), ""));
      canaries.keep(HOLDERS_ID, holder.id());
      var visitor = new HttpProbe(scenario.muster(), token(caller.name()));
      var story = new PrivacyScenario(scenario, canaries, caller, holder, visitor);
      story.declare(way);
      var own = scenario.declare(outsiders.getFirst(), "sev2 Nothing secret");
      story.run();
      outsiders.getFirst().invite("muster", "general");

      var outlets = new ArrayList<Exposure>();
      outlets.add(Exposure.logging("the log", log::text));
      outlets.add(Exposure.telling("calls that lead elsewhere", story::saidElsewhere));
      outsiders.forEach(each -> outlets.addAll(SlackExposures.of(scenario, each, own, replies)));
      visitors(scenario.muster(), outsiders)
          .forEach((who, each) -> outlets.addAll(HttpExposures.of(who, each, 2)));
      var heard = new ArrayList<>(heard(outlets, canaries, "while it burns"));
      story.end();
      heard.addAll(heard(outlets, canaries, "when it is over"));

      assertThat(heard).as("what outsiders heard").isEmpty();
      assertThat(canaries.heardIn(story.seenInside()))
          .as("what insiders are shown")
          .containsExactlyElementsOf(canaries.places());
      System.out.printf(
          "No canary of %d was heard at %d outlets (%s)%n",
          canaries.places().size(), outlets.size(), way);
      CountReport.of("canaries-" + way)
          .with("canaries", canaries.places().size())
          .with("outlets", outlets.size())
          .write();
    }
  }

  @Test
  void a_private_channel_that_cannot_be_made_is_never_replaced_by_a_public_one(@TempDir Path data)
      throws IOException {
    try (var scenario = RunningScenario.open(data, Map.of())) {
      var sandbox = scenario.muster().sandbox();
      var maya = scenario.person("maya");
      for (var no :
          List.of("restricted_action", "name_taken", "user_is_restricted", "no_permission")) {
        var canaries = new PrivacyMarkers(no.hashCode());
        var title = canaries.in("title");
        var told = maya.directMessages().size();
        sandbox.faults().always("conversations.create", Fault.refused(no));
        maya.type("#general", "/incident declare sev1 " + title);
        maya.awaitView();
        assertThat(maya.fill("visibility/input", "private").submit().isAccepted()).isTrue();
        maya.cancel();
        var problem =
            until("told of " + no, () -> maya.directMessages().stream().skip(told).findFirst());

        assertThat(publicPlaces(scenario, scenario.person("tom")))
            .doesNotContainIgnoringCase(title);

        sandbox.faults().clear();
        maya.click(problem, "try-again");
        var channel = until("its channel", () -> scenario.channelNamed(title));
        assertThat(sandbox.snapshot(channel).isPrivate()).isTrue();
        untilTrue("maya is in", () -> sandbox.snapshot(channel).members().contains("maya"));
        assertThat(publicPlaces(scenario, scenario.person("tom")))
            .doesNotContainIgnoringCase(title);
      }
      assertThat(sandbox.calls().of("conversations.create"))
          .hasSizeGreaterThan(8)
          .allSatisfy(each -> assertThat(each.arguments()).containsEntry("is_private", "1"));
    }
  }

  @Test
  void a_public_channel_of_its_name_is_not_taken_for_its_own(@TempDir Path data)
      throws IOException {
    try (var scenario = RunningScenario.open(data)) {
      var sandbox = scenario.muster().sandbox();
      var maya = scenario.person("maya");
      var tom = scenario.person("tom");
      sandbox.faults().always("conversations.create", Fault.serverError());
      maya.type("#general", "/incident declare sev1 Laptop stolen");
      maya.awaitView();
      maya.fill("visibility/input", "private").submit();
      untilTrue("it was tried", () -> !sandbox.calls().of("conversations.create").isEmpty());

      tom.found("#inc-1-laptop-stolen");
      tom.invite("muster", "#inc-1-laptop-stolen");
      sandbox.faults().clear();

      var channel = until("its channel", () -> scenario.channelNamed("laptop-stolen-2"));
      assertThat(sandbox.snapshot(channel).isPrivate()).isTrue();
      untilTrue("maya is in", () -> sandbox.snapshot(channel).members().contains("maya"));
      assertThat(sandbox.snapshot("#inc-1-laptop-stolen").posted()).isEmpty();
    }
  }

  private static List<String> heard(List<Exposure> outlets, PrivacyMarkers canaries, String when) {
    return outlets.stream()
        .flatMap(each -> heard(each, canaries).map(what -> each.name() + " " + when + ": " + what))
        .toList();
  }

  private static Stream<String> heard(Exposure outlet, PrivacyMarkers canaries) {
    var said = outlet.look().apply(PrivacyScenario.NUMBER.value());
    var words = canaries.heardIn(said).stream();
    return switch (outlet.manner()) {
      case LOGS -> words.filter(each -> !each.equals(HOLDERS_ID));
      case TELLS -> Stream.concat(words, NUMBER.matcher(said).results().map(each -> "its number"));
      case IS_ASKED -> Stream.concat(words, difference(said, outlet.look().apply(NOBODYS)));
    };
  }

  /** But for the number itself, and what every form has of its own. */
  private static Stream<String> difference(String said, String toNobodys) {
    return steady(said).equals(steady(toNobodys))
        ? Stream.of()
        : Stream.of("to INC-1\n%s\nbut to INC-99\n%s".formatted(said, toNobodys));
  }

  private static String steady(String said) {
    return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "KEY")
        .replaceAll("\\b(1|" + NOBODYS + ")\\b", "NUMBER");
  }

  /** What anybody may open in the workspace, private channels that exist included by name. */
  private static String publicPlaces(RunningScenario scenario, SandboxPerson person) {
    return scenario.muster().sandbox().snapshot().channels().stream()
        .filter(each -> !each.isPrivate() || each.members().contains(person.name()))
        .filter(each -> each.name().startsWith("#"))
        .map(each -> each + person.messages(each.name()).toString())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, HttpProbe> visitors(
      RunningMuster muster, List<SandboxPerson> outsiders) {
    var outsider = outsiders.getFirst().name();
    return Map.of(
        "nobody",
        new HttpProbe(muster, ""),
        "a guesser",
        new HttpProbe(muster, token("nobody")),
        outsider + "'s script",
        new HttpProbe(muster, token(outsider)));
  }

  /** Who calls, who is called in, and who is neither. */
  private static List<String> cast(long seed) {
    var names = new ArrayList<>(FULL_NAMES.keySet().stream().sorted().toList());
    Collections.shuffle(names, new Random(seed));
    return names;
  }

  private static String token(String person) {
    return person + "-has-a-token-0123456789abcdef0123456789";
  }

  private static String tokens() throws IOException {
    try (var sandbox =
        Sandbox.start(SandboxSettings.of(Files.readString(Path.of("manifest.yaml"))))) {
      return FULL_NAMES.keySet().stream()
          .map(each -> sandbox.person(each).id() + ":" + token(each))
          .collect(Collectors.joining(","));
    }
  }
}
