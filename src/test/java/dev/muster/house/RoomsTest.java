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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call whom: faces call features, features the heart, the heart stands on the ground. */
class RoomsTest {

  /** Each names those just below; it may call what they may call, too. */
  enum Room {
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
    AUDIT(REMINDER, AUDITLOG, DATABASE),
    PERMISSION(AUDITLOG),
    ACTIONITEM(REMINDER),
    POSTMORTEM(ACTIONITEM),
    TASK(INCIDENT),
    RUNBOOK(OUTBOX),
    CHANNEL(OUTBOX),
    FOLLOWER(OUTBOX),
    SLACK(POSTMORTEM, TASK, RUNBOOK, CHANNEL, FOLLOWER, PERMISSION, ACCESS, DATABASE),
    WEB(POSTMORTEM, ACCESS, TASK, DATABASE),
    API(POSTMORTEM, ACCESS, AUDITLOG, DATABASE),
    WEBHOOK(POSTMORTEM),
    /** Speaks HTTP as Slack does and knows nothing of us. */
    SANDBOX;

    private final Set<Room> justBelow;

    Room(Room... justBelow) {
      this.justBelow = Set.of(justBelow);
    }

    String inside() {
      return "dev.muster." + name().toLowerCase(Locale.ROOT) + "..";
    }

    Set<String> mayCall() {
      var packages = new TreeSet<>(Set.of(inside()));
      justBelow.forEach(room -> packages.addAll(room.mayCall()));
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
          "dev.muster.sandbox.Alone",
          "dev.muster.slack.ActionIds");

  /** What the page templates become. */
  private static final String GENERATED = "dev.muster.web.pages..";

  private static final JavaClasses HOUSE = ShippedClasses.ALL;

  @ParameterizedTest
  @EnumSource(Room.class)
  void a_room_calls_only_those_below_it(Room room) {
    var allowed = room.mayCall().toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(room.inside())
        .should()
        .dependOnClassesThat(resideInAPackage("dev.muster..").and(not(resideInAnyPackage(allowed))))
        .because("from here one may call " + String.join(", ", allowed))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void every_class_lives_in_a_room_on_the_picture() {
    var rooms = Stream.of(Room.values()).map(Room::inside);

    classes()
        .should()
        .resideInAnyPackage(Stream.concat(Stream.of("dev.muster"), rooms).toArray(String[]::new))
        .check(HOUSE);
  }

  /** The sandbox is a house of its own and has rooms of its own. */
  @Test
  void rooms_are_flat() {
    classes()
        .that()
        .resideOutsideOfPackages(GENERATED, Room.SANDBOX.inside())
        .should()
        .resideInAnyPackage("dev.muster", "dev.muster.*")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduling: org.quartz", "slack: com.slack", "auditlog: org.h2.api"})
  void one_room_alone_knows_the_library(String roomAndLibrary) {
    var names = roomAndLibrary.split(": ");

    noClasses()
        .that()
        .resideOutsideOfPackage("dev.muster." + names[0] + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(names[1] + ".."))
        .check(HOUSE);
  }

  /** Its own interface for triggers apart, which the audit log alone uses. */
  @Test
  void one_room_alone_knows_h2() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.muster.database..", "dev.muster.auditlog..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.h2.."))
        .check(HOUSE);
  }

  @Test
  void one_class_of_the_bot_alone_knows_the_sandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Room.SANDBOX.inside())
        .and()
        .doNotHaveFullyQualifiedName("dev.muster.SandboxHost")
        .should()
        .dependOnClassesThat(resideInAPackage(Room.SANDBOX.inside()))
        .check(HOUSE);
  }

  /** They share the test tools with the tests of the bot, and nothing else. */
  @Test
  void the_sandbox_and_its_tests_know_nothing_of_the_bot() {
    var sandbox =
        new ClassFileImporter().importPackages(Room.SANDBOX.inside().replaceFirst("\\.\\.$", ""));

    assertThat(sandbox.stream().map(JavaClass::getSimpleName))
        .contains("Sandbox", "SandboxJourneyTest");
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.muster..")
                .and(not(resideInAnyPackage(Room.SANDBOX.inside(), "dev.muster.testing"))))
        .check(sandbox);
  }

  /** What only tests use belongs to the tests. */
  @Test
  void every_class_of_the_jar_is_used_within_it() {
    var written = HOUSE.stream().filter(each -> !isGenerated(each)).toList();
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
    return each.getEnclosingClass().map(RoomsTest::outermost).orElseGet(each::getName);
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
        .check(HOUSE);
  }

  @Test
  void every_room_has_a_door_plate_and_says_what_may_be_null() {
    var rooms = new TreeSet<String>();
    for (var each : HOUSE) {
      if (!resideInAPackage(GENERATED).test(each)) {
        rooms.add(each.getPackageName());
      }
    }

    assertThat(rooms)
        .allSatisfy(name ->
            assertThat(HOUSE.getPackage(name))
                .as("package-info.java of " + name + " with @NullMarked")
                .matches(room -> room.isAnnotatedWith(NullMarked.class)));
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
