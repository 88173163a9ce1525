package dev.muster.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.muster.catalog.Catalog;
import dev.muster.people.PersonId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body against every kind of JSON that it does not take. */
class StrictBodiesTest {

  private static final List<Class<? extends Record>> BODIES =
      List.of(
          AcceptBody.class,
          CancelBody.class,
          CloseBody.class,
          DeclareBody.class,
          DeclineBody.class,
          MergeBody.class,
          NoteBody.class,
          ReopenBody.class,
          ResolveBody.class,
          ServicesBody.class,
          SeverityBody.class,
          UpdateBody.class);

  /** What a body needs besides the field that is tried. */
  private static final Map<Class<?>, String> NEEDED =
      Map.of(
          DeclareBody.class, "\"title\": \"x\"",
          NoteBody.class, "\"text\": \"x\"",
          UpdateBody.class, "\"text\": \"x\"");

  /** Those that say one of several words. */
  private static final Set<String> CHOICES =
      Set.of("severity", "purpose", "status", "audience", "kind");

  /** Those that may say nothing. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of(
          "summary",
          "explanation",
          "users_affected",
          "revenue",
          "impact",
          "conditions",
          "actions",
          "needs");

  record Field(Class<? extends Record> body, String name, Class<?> type) {

    /** With this value in it, and with nothing else that could be wrong. */
    String json(String value) {
      var needed = NEEDED.getOrDefault(body, "");
      return needed.isEmpty() || needed.startsWith("\"" + name + "\"")
          ? "{\"%s\": %s}".formatted(name, value)
          : "{%s, \"%s\": %s}".formatted(needed, name, value);
    }

    List<String> wrong() {
      var wrong =
          new ArrayList<>(List.of("null", "{}", "[[]]", "[null]", "1.5", "1e400", "\"\\u0000\""));
      if (type != Boolean.class) {
        wrong.addAll(List.of("true", "false"));
      }
      if (type != Long.class) {
        wrong.addAll(List.of("1", "0", "42"));
      } else {
        wrong.addAll(List.of("0", "-1", "1.0", "99999999999999999999", "\"42\""));
      }
      if (type != List.class) {
        wrong.addAll(List.of("[]", "[\"x\"]"));
      } else {
        wrong.addAll(List.of("[\"\"]", "[\"\\u200b\"]", "[1]", "[true]", "{\"0\": \"x\"}"));
      }
      if (type != String.class) {
        wrong.addAll(List.of("\"\"", "\" \"", "\"x\"", "\"true\"", "\"yes\"", "\"null\""));
      } else if (CHOICES.contains(name)) {
        wrong.addAll(List.of("\"\"", "\" \"", "\"x\"", "\"null\"", "\"\\u200b\""));
      } else if (!MAY_BE_EMPTY.contains(name)) {
        wrong.addAll(List.of("\"\"", "\" \"", "\"\\u200b\""));
      }
      if (MAY_BE_EMPTY.contains(name)) {
        wrong.remove("\"\\u0000\"");
      }
      return wrong;
    }
  }

  static Stream<Field> fields() {
    return BODIES.stream()
        .flatMap(body ->
            Stream.of(body.getRecordComponents())
                .map(each -> new Field(body, name(each), each.getType())));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_value_that_a_field_does_not_take_is_refused_with_the_field_and_an_example(Field field) {
    for (var value : field.wrong()) {
      var json = field.json(value);
      var rejected = catchThrowableOfType(ApiError.class, () -> read(field.body(), json));

      assertThat(rejected).as(json).isNotNull();
      assertThat(rejected.getMessage())
          .as(json)
          .matches("(?s)%s(\\[\\])?: .*".formatted(field.name()))
          .contains(" For example: \"%s\": ".formatted(field.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void the_example_of_a_field_is_taken(Field field) {
    var example = Expected.of(field.name()).orElseThrow().example();

    var past = "\"impact_started_at\": %s, \"resolved_at\": %s".formatted(example, example);
    var json =
        field.body() == DeclareBody.class && past.contains(field.name())
            ? "{\"title\": \"x\", %s}".formatted(past)
            : field.json(example);
    read(field.body(), json);
  }

  @Test
  void every_body_is_tried() throws Exception {
    assertThat(fields()).hasSizeGreaterThanOrEqualTo(30);
    for (var body : BODIES) {
      assertThatThrownBy(() -> read(body, "{\"unknown\": 1}"))
          .as(body.getSimpleName())
          .isInstanceOf(ApiError.class)
          .hasMessageStartingWith("unknown: There is no such field. Known here: ");
      assertThatThrownBy(() -> read(body, "\"\""))
          .as(body.getSimpleName())
          .isInstanceOf(ApiError.class)
          .hasMessageContaining("JSON object");
    }
  }

  @Test
  void what_is_declared_private_or_in_triage_is_never_lost() {
    for (var field : List.of("private", "triage")) {
      for (var value : List.of("\"\"", "null", "\"true\"", "1", "\"yes\"", "[]", "[true]")) {
        var json = "{\"title\": \"x\", \"%s\": %s}".formatted(field, value);

        assertThatThrownBy(() -> read(DeclareBody.class, json))
            .as(json)
            .isInstanceOf(ApiError.class)
            .hasMessageStartingWith(field + ": ")
            .hasMessageContaining("true or false")
            .hasMessageEndingWith("For example: \"%s\": true".formatted(field));
      }
    }
  }

  /** As the API does, as far as it needs no incident. */
  private static void read(Class<? extends Record> type, String json) {
    var catalog =
        mock(
            Catalog.class,
            call -> call.getMethod().getName().equals("spelled") ? call.getArgument(0) : false);
    switch (Json.read(json.getBytes(UTF_8), type)) {
      case DeclareBody body ->
          body.declaration(
              "key", new PersonId("U1"), catalog, Instant.parse("2026-12-01T00:00:00Z"));
      case ServicesBody body -> body.decision(catalog);
      case MergeBody body -> body.target();
      case Decision decision -> decision.check();
      default -> throw new AssertionError(type);
    }
  }

  private static String name(RecordComponent component) {
    var own = component.getAccessor().getAnnotation(JsonProperty.class);
    return own != null ? own.value() : new SnakeCaseStrategy().translate(component.getName());
  }
}
