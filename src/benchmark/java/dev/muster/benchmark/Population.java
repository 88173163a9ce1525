package dev.muster.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.incident.Declaration;
import dev.muster.incident.Incidents;
import dev.muster.incident.Severity;
import dev.muster.incident.Title;
import dev.muster.incident.Visibility;
import dev.muster.people.PersonId;
import dev.muster.sandbox.Sandbox;
import dev.muster.scheduling.ClockOverride;
import dev.muster.testing.ExcludedBeans;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Open incidents as they are some time after their declaration: declared by Muster itself, with the
 * outbox closed, and then given a channel and a card that really are in the workspace. What had to
 * be carried for that counts as done, for at Slack's pace it would take hours.
 */
final class Population {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 4;

  /** The faces, and what acts by itself. */
  private static final List<String> CLOSED =
      List.of(
          "dev.muster.api",
          "dev.muster.outbox.OutboxWorker",
          "dev.muster.outbox.OutboxSweep",
          "dev.muster.scheduling",
          "dev.muster.slack",
          "dev.muster.web",
          "dev.muster.webhook");

  private final Database database;
  private final int size;

  Population(Database database, int size) {
    this.database = database;
    this.size = size;
  }

  /** Numbers 1 to {@code size}. */
  static void of(int size, Severity severity, Database database, Sandbox sandbox)
      throws SQLException {
    var population = new Population(database, size);
    population.declare(severity, sandbox.person(TestEnvironment.REPORTER).id());
    population.settle(sandbox);
  }

  /** Muster without its faces and without anything that acts by itself, by this clock. */
  static ApplicationContext quiet(Database database, InstantSource clock) {
    return ApplicationContext.builder(Environment.TEST)
        .properties(Map.of("muster.database.url", database.url()))
        .singletons(clock, new ClockOverride(clock))
        .beanConfigurations(CLOSED.stream().map(ExcludedBeans::new).toArray(ExcludedBeans[]::new))
        .start();
  }

  void declare(Severity severity, String reporter) {
    var clock = InstantSource.system();
    try (var context = quiet(database, clock)) {
      var incidents = context.getBean(Incidents.class);
      together(number ->
          incidents.declare(
              new Declaration(
                  "population/" + number,
                  new Title("Population " + number),
                  severity,
                  List.of(),
                  Visibility.OPEN,
                  "",
                  new PersonId(reporter)),
              clock.instant()));
    }
  }

  private void settle(Sandbox sandbox) throws SQLException {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var connection = database.connect();
        var statement =
            connection.prepareStatement(
                """
                insert into whereabouts (incident, channel_id, channel_name, card_message)
                values (?, ?, ?, ?)
                """)) {
      var homes = new Home[size + 1];
      together(number -> homes[number] = home(http, sandbox, number));
      for (var number = 1; number <= size; number++) {
        statement.setLong(1, number);
        statement.setString(2, homes[number].channel());
        statement.setString(3, "population-" + number);
        statement.setString(4, homes[number].card());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    database.execute("update effect set state = 'DONE', settled_at = owed_at");
    database.execute("analyze");
  }

  private record Home(String channel, String card) {}

  private static Home home(HttpClient http, Sandbox sandbox, int number) {
    var channel =
        ask(http, sandbox, "conversations.create", Map.of("name", "population-" + number))
            .path("channel")
            .path("id")
            .asText();
    var card =
        ask(http, sandbox, "chat.postMessage", Map.of("channel", channel, "text", "INC-" + number))
            .path("ts")
            .asText();
    return new Home(channel, card);
  }

  private static JsonNode ask(
      HttpClient http, Sandbox sandbox, String method, Map<String, String> arguments) {
    var form =
        Stream.concat(
                Stream.of("token=" + sandbox.botToken()),
                arguments.entrySet().stream()
                    .map(each ->
                        each.getKey()
                            + "="
                            + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void together(IntConsumer each) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running =
          Stream.iterate(1, number -> number + 1)
              .limit(size)
              .map(number -> threads.submit(() -> each.accept(number)))
              .toList();
      for (var one : running) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
