package dev.muster.upgrade;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What the version of 22 November 2026 had on record, and what it still had to do.
 *
 * @param read what it read when it was stopped
 */
public record OldWork(JsonNode read) {

  /** The id of the channel of the incident that was declared with this title. */
  public String channel(String title) {
    return required(read.path("channels").path(title), title).asText();
  }

  public String number(String title) {
    var channel = channel(title);
    return rows("whereabouts").stream()
        .filter(row -> row.path("channel_id").asText().equals(channel))
        .map(row -> row.path("incident").asText())
        .findFirst()
        .orElseThrow();
  }

  /** Of nearly everything. */
  public String declarer() {
    return rows("incident").getFirst().path("declared_by").asText();
  }

  /** The last command and how it was answered. */
  public JsonNode lastCommand() {
    return required(read.path("commands"), "commands");
  }

  /** By the path that asks for it: what the API told of each incident. */
  public Map<String, JsonNode> incidents() {
    var all = new TreeMap<String, JsonNode>();
    read.path("api")
        .properties()
        .forEach(answer -> {
          if (!answer.getKey().contains("/timeline")) {
            all.put(answer.getKey(), unchanging(answer.getValue()));
          }
        });
    return all;
  }

  /** But for what a waiting effect brings about, and for people's names. */
  public static JsonNode unchanging(JsonNode answer) {
    var facts = (ObjectNode) answer.deepCopy();
    facts.remove(List.of("channel", "waiting_for_slack", "roles"));
    ((ObjectNode) facts.path("declared_by")).remove("name");
    return facts;
  }

  /** By the path that asks for it: what the API told of each entry, but for people's names. */
  public Map<String, List<JsonNode>> timelines() {
    var all = new TreeMap<String, List<JsonNode>>();
    read.path("api")
        .properties()
        .forEach(answer -> {
          if (answer.getKey().contains("/timeline")) {
            all.put(answer.getKey(), entries(answer.getValue()));
          }
        });
    return all;
  }

  /** People are looked up after a start, and called by the names that they have now. */
  public static List<JsonNode> entries(JsonNode answer) {
    return StreamSupport.stream(answer.path("entries").spliterator(), false)
        .map(entry -> {
          var unnamed = (ObjectNode) entry.deepCopy();
          unnamed.remove("sentence");
          unnamed.findParents("name").forEach(person -> ((ObjectNode) person).remove("name"));
          return (JsonNode) unnamed;
        })
        .toList();
  }

  public List<WaitingEffect> waiting() {
    var places = new HashMap<String, JsonNode>();
    rows("whereabouts").forEach(row -> places.put(row.path("incident").asText(), row));
    var facts = new HashMap<String, JsonNode>();
    rows("timeline_entry").forEach(row -> facts.put(row.path("id").asText(), row));
    var all = new ArrayList<WaitingEffect>();
    for (var row : rows("effect")) {
      if (row.path("state").asText().equals("OWED")) {
        all.add(
            new WaitingEffect(
                row.path("sequence").asLong(),
                row.path("id").asText(),
                row.path("incident").asText(),
                Json.readObject(row.path("body").asText()).orElseThrow(),
                places.getOrDefault(row.path("incident").asText(), Json.object()),
                row.path("doubtful").asText().startsWith("t")
                    || row.path("doubtful").asText().equals("TRUE")));
      }
    }
    return all;
  }

  private List<JsonNode> rows(String table) {
    return StreamSupport.stream(read.path("tables").path(table).spliterator(), false).toList();
  }

  private static JsonNode required(JsonNode found, String what) {
    return requireNonNull(found.isMissingNode() ? null : found, what);
  }
}
