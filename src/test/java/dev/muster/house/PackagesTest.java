package dev.muster.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may call which: the entry points call features, the features the core. */
class PackagesTest {

  /** A package, with those just below it; it may call these and what they may call. */
  enum Area {
    LOGGING,
    SCHEDULING(LOGGING),
    DATABASE(SCHEDULING),
    PEOPLE(LOGGING),
    CATALOG(PEOPLE),
    INCIDENT(CATALOG),
    OUTBOX(INCIDENT, SCHEDULING),
    ACCESS(OUTBOX),
    REMINDER(OUTBOX),
    AUDITLOG(INCIDENT, SCHEDULING),
    SELFCHECK(REMINDER, AUDITLOG, DATABASE),
    PERMISSION(AUDITLOG),
    ACTIONITEM(REMINDER),
    POSTMORTEM(ACTIONITEM),
    TASK(INCIDENT),
    RUNBOOK(OUTBOX),
    CHANNEL(OUTBOX),
    FOLLOWER(OUTBOX),
    SLACK_BLOCKKIT(POSTMORTEM, TASK, RUNBOOK, CHANNEL, FOLLOWER, PERMISSION, ACCESS, DATABASE),
    SLACK_PAYLOAD(SLACK_BLOCKKIT),
    SLACK_DELIVERY(SLACK_BLOCKKIT),
    SLACK_WEBAPI(SLACK_PAYLOAD, SLACK_DELIVERY),
    SLACK_CARD(SLACK_WEBAPI),
    SLACK_CHANNEL(SLACK_WEBAPI),
    SLACK_DECLARE(SLACK_WEBAPI),
    SLACK_LIFECYCLE(SLACK_BLOCKKIT),
    SLACK_ROLES(SLACK_WEBAPI),
    SLACK_TIMELINE(SLACK_WEBAPI),
    SLACK_UPDATE(SLACK_WEBAPI),
    SLACK_WORK(SLACK_WEBAPI),
    SLACK_HOME(SLACK_CARD),
    SLACK_INBOUND(SLACK_DECLARE, SLACK_HOME),
    /** Wires the packages inside it, so it may call all of them. */
    SLACK(
        SLACK_INBOUND,
        SLACK_CHANNEL,
        SLACK_LIFECYCLE,
        SLACK_ROLES,
        SLACK_TIMELINE,
        SLACK_UPDATE,
        SLACK_WORK),
    WEB(POSTMORTEM, ACCESS, TASK, DATABASE),
    API(POSTMORTEM, ACCESS, AUDITLOG, DATABASE),
    /** Speaks HTTP as Slack does and knows nothing of Muster. */
    SANDBOX;

    private final Set<Area> justBelow;

    Area(Area... justBelow) {
      this.justBelow = Set.of(justBelow);
    }

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The sandbox has packages of its own, and templates become a package inside the pages'. */
    String inside() {
      return "dev.muster." + label() + (this == SANDBOX || this == WEB ? ".." : "");
    }

    Set<String> mayCall() {
      var packages = new TreeSet<>(Set.of(inside()));
      justBelow.forEach(area -> packages.addAll(area.mayCall()));
      return packages;
    }
  }

  /** By the command line, the log's configuration, a migration, or as a constant. */
  private static final Set<String> USED_BY_NAME =
      Set.of(
          "dev.muster.Muster",
          "dev.muster.auditlog.AppendOnly",
          "dev.muster.logging.SafeLogging",
          "dev.muster.logging.SummedRepeats",
          "dev.muster.sandbox.SandboxMain",
          "dev.muster.slack.blockkit.ActionIds");

  /** What the page templates become. */
  private static final String GENERATED = "dev.muster.web.pages..";

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private static final JavaClasses SHIPPED = ShippedClasses.ALL;

  @ParameterizedTest
  @EnumSource(Area.class)
  void a_package_calls_only_those_below_it(Area area) {
    var allowed = area.mayCall().toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(area.inside())
        .should()
        .dependOnClassesThat(resideInAPackage("dev.muster..").and(not(resideInAnyPackage(allowed))))
        .because("from here one may call " + String.join(", ", allowed))
        .allowEmptyShould(true)
        .check(SHIPPED);
  }

  @Test
  void every_class_is_in_a_package_of_the_table() {
    var packages = Stream.of(Area.values()).map(Area::inside);

    classes()
        .should()
        .resideInAnyPackage(Stream.concat(Stream.of("dev.muster"), packages).toArray(String[]::new))
        .check(SHIPPED);
  }

  @Test
  void the_picture_in_the_architecture_shows_the_table() throws IOException {
    var drawn =
        Files.readAllLines(Path.of("deploy/architecture.md")).stream()
            .filter(line -> line.contains(" --> "))
            .map(String::strip);
    var arrows =
        Stream.of(Area.values())
            .flatMap(
                from -> from.justBelow.stream().map(to -> from.label() + " --> " + to.label()));

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(arrows.toList());
  }

  /** Each promise of the architecture names tests that there are. */
  @Test
  void the_tests_that_hold_the_promises_exist() throws IOException {
    var tests =
        SourceSets.all().stream()
            .map(source -> source.fileName().replaceFirst("\\.java$", ""))
            .collect(Collectors.toSet());
    var named =
        Files.readAllLines(Path.of("deploy/architecture.md")).stream()
            .filter(line -> line.startsWith("| "))
            .flatMap(line -> TEST.matcher(line).results())
            .map(found -> found.group(1))
            .toList();

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(tests).containsAll(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduling: org.quartz", "slack: com.slack", "auditlog: org.h2.api"})
  void one_package_alone_knows_the_library(String packageAndLibrary) {
    var names = packageAndLibrary.split(": ");

    noClasses()
        .that()
        .resideOutsideOfPackage("dev.muster." + names[0] + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(names[1] + ".."))
        .check(SHIPPED);
  }

  /** Its own interface for triggers apart, which the audit log alone uses. */
  @Test
  void two_packages_alone_know_h2() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.muster.database..", "dev.muster.auditlog..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.h2.."))
        .check(SHIPPED);
  }

  @Test
  void one_class_of_the_bot_alone_knows_the_sandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Area.SANDBOX.inside())
        .and()
        .doNotHaveFullyQualifiedName("dev.muster.SandboxLifecycle")
        .should()
        .dependOnClassesThat(resideInAPackage(Area.SANDBOX.inside()))
        .check(SHIPPED);
  }

  /** They share the test tools with the tests of the bot, and nothing else. */
  @Test
  void the_sandbox_and_its_tests_know_nothing_of_the_bot() {
    var sandbox =
        new ClassFileImporter().importPackages(Area.SANDBOX.inside().replaceFirst("\\.\\.$", ""));

    assertThat(sandbox.stream().map(JavaClass::getSimpleName))
        .contains("Sandbox", "SandboxJourneyTest");
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.muster..")
                .and(not(resideInAnyPackage(Area.SANDBOX.inside(), "dev.muster.testing"))))
        .check(sandbox);
  }

  /** What only tests use belongs to the tests. */
  @Test
  void every_class_of_the_jar_is_used_within_it() {
    var written = SHIPPED.stream().filter(each -> !isGenerated(each)).toList();
    var used = new TreeSet<>(USED_BY_NAME);
    for (var each : written) {
      if (!each.getAnnotations().isEmpty()) {
        used.add(outermost(each));
      }
      each.getDirectDependenciesFromSelf().stream()
          .map(found -> outermost(found.getTargetClass().getBaseComponentType()))
          .filter(name -> !name.equals(outermost(each)))
          .forEach(used::add);
    }

    var unused = new TreeSet<String>();
    written.forEach(each -> unused.add(outermost(each)));
    unused.removeAll(used);
    unused.removeIf(
        name -> name.endsWith(".package-info") || name.startsWith("dev.muster.web.pages."));
    assertThat(unused).isEmpty();
  }

  private static String outermost(JavaClass each) {
    return each.getEnclosingClass().map(PackagesTest::outermost).orElseGet(each::getName);
  }

  /** By Micronaut, beside what it is made from. */
  private static boolean isGenerated(JavaClass each) {
    return each.getName().contains(".$") || each.getName().contains("$Intercepted");
  }

  @Test
  void time_is_an_argument() {
    classes()
        .that()
        .resideOutsideOfPackages("dev.muster", "dev.muster.scheduling..", "dev.muster.sandbox..")
        .should(notReadTheTime())
        .check(SHIPPED);
  }

  @Test
  void every_package_is_described_and_says_what_may_be_null() {
    var packages = new TreeSet<String>();
    for (var each : SHIPPED) {
      if (!resideInAPackage(GENERATED).test(each)) {
        packages.add(each.getPackageName());
      }
    }

    assertThat(packages)
        .allSatisfy(name ->
            assertThat(SHIPPED.getPackage(name))
                .as("package-info.java of " + name + " with @NullMarked")
                .matches(found -> found.isAnnotatedWith(NullMarked.class)));
  }

  private static ArchCondition<JavaClass> notReadTheTime() {
    return new ArchCondition<>("be told the time, by an argument or by the clock bean") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        for (var access : each.getAccessesFromSelf()) {
          if (readsTheTime(access)) {
            events.add(SimpleConditionEvent.violated(each, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          name.equals("<init>") && access.getTarget().getFullName().endsWith("()");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.time.Clock", "java.time.InstantSource" ->
          name.startsWith("system") || name.startsWith("tick");
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }
}
