package dev.muster;

import static dev.muster.Exposure.asked;
import static dev.muster.Exposure.telling;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Pages, the API and what watches over Muster, as somebody outside an incident asks them. */
final class HttpExposures {

  private static final String API = "/api/v1/incidents";

  /** What a script may ask for, good and bad. */
  private static final Map<String, List<String>> DECISIONS =
      Map.ofEntries(
          entry("updates", List.of("{\"text\": \"Hello\"}", "{\"text\": 1, \"status\": \"gone\"}")),
          entry("notes", List.of("{\"text\": \"Hello\"}", "{\"text\": \"\"}")),
          entry("severity", List.of("{\"severity\": \"sev3\"}", "{\"severity\": \"worst\"}")),
          entry("resolve", List.of("{}", "{\"users_affected\": []}")),
          entry("close", List.of("{}", "nothing")),
          entry("reopen", List.of("{}", "[]")),
          entry("cancel", List.of("{\"reason\": \"Hello\"}", "{}")),
          entry("accept", List.of("{}")),
          entry("decline", List.of("{\"reason\": \"Hello\"}", "{}")),
          entry("merge", List.of("{\"into\": 1}", "{}")),
          entry("services", List.of("{\"services\": [\"checkout\"]}", "{}")));

  private final String who;
  private final HttpProbe visitor;
  private final List<Exposure> outlets = new ArrayList<>();

  private HttpExposures(String who, HttpProbe visitor) {
    this.who = who;
    this.visitor = visitor;
  }

  /**
   * @param open an incident that everybody may see
   */
  static List<Exposure> of(String who, HttpProbe visitor, long open) {
    var all = new HttpExposures(who, visitor);
    all.pages();
    all.deeds();
    all.lists();
    all.decisions();
    all.timelineOf(open);
    all.watch();
    return all.outlets;
  }

  private void pages() {
    tells("/");
    tells("/?open=99&over=99");
    tells("/?open=2&over=2");
    tells("/declare");
    isAsked("/incidents/%d");
    isAsked("/incidents/INC-%d");
    isAsked("/incidents/%d?after=1");
    isAsked("/incidents/%d?done=declared");
    isAsked("/incidents/%d/postmortem.md");
    ask("HEAD /incidents/%d", number -> visitor.head("/incidents/" + number));
  }

  private void deeds() {
    for (var deed : List.of("", "update", "note", "resolve", "accept", "decline", "services")) {
      var fields =
          Map.of(
              "deed", deed,
              "key", "key-of-" + who.replace(' ', '-'),
              "text", "Hello",
              "status", "MONITORING",
              "audience", "INTERNAL");
      ask(
          "POST /incidents/%d, the form '" + deed + "'",
          number -> visitor.submit("/incidents/" + number, fields));
    }
    outlets.add(
        telling(
            who + ": POST /declare without a title",
            () -> visitor.submit("/declare", Map.of("private", "yes"))));
  }

  private void lists() {
    tells(API);
    tells(API + "?open=true");
    tells(API + "?open=false");
    tells(API + "?limit=1");
    tells(API + "?before=2");
    tells(API + "?before=none");
    tells("/api/v1/audit-log");
    tells("/api/v1/audit-log?limit=1");
    tells("/api/v1/audit-log?after=1&limit=2");
    isAsked(API + "/%d");
    isAsked(API + "/INC-%d");
    isAsked(API + "/%d/timeline");
    isAsked(API + "/%d/timeline?after=1&limit=1");
  }

  private void decisions() {
    DECISIONS.forEach((what, bodies) ->
        bodies.forEach(body ->
            ask(
                "POST " + API + "/%d/" + what + " " + body,
                number -> visitor.post(API + "/" + number + "/" + what, body))));
    ask(
        "POST " + API + "/%d/notes with the key of another's request",
        number ->
            visitor.post(
                API + "/" + number + "/notes", PrivacyScenario.KEYED_NOTE, PrivacyScenario.KEY));
  }

  /** With the entries of another incident to go on from. */
  private void timelineOf(long open) {
    ask(
        "GET " + API + "/" + open + "/timeline?after=%d",
        entry -> visitor.get(API + "/" + open + "/timeline?after=" + (entry == 1 ? 1 : 9999)));
    tells("/incidents/" + open + "?after=1");
  }

  private void watch() {
    for (var path : List.of("health", "audit", "metrics", "env", "beans", "loggers", "routes")) {
      tells("/" + path);
    }
    tells("/nothing-of-the-kind");
    tells("/assets/muster.js");
  }

  private void tells(String path) {
    outlets.add(telling(who + ": GET " + path, () -> visitor.get(path)));
  }

  private void isAsked(String path) {
    ask("GET " + path, number -> visitor.get(path.formatted(number)));
  }

  private void ask(String what, LongFunction<String> look) {
    outlets.add(asked(who + ": " + what, look));
  }
}
