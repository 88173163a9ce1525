package dev.muster.sandbox.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Objects that are told apart by their type, with one rule per type. */
final class Family implements Rule {

  private final Map<String, Rule> members;

  private Family(Map<String, Rule> members) {
    this.members = members;
  }

  static Family empty() {
    return new Family(new LinkedHashMap<>());
  }

  Family with(String type, Rule rule) {
    members.put(type, rule);
    return this;
  }

  /** A copy that allows only these types. */
  Family only(Set<String> types) {
    Map<String, Rule> few = new HashMap<>(members);
    few.keySet().retainAll(types);
    return new Family(few);
  }

  Family without(Set<String> types) {
    Map<String, Rule> few = new HashMap<>(members);
    few.keySet().removeAll(types);
    return new Family(few);
  }

  @Override
  public void check(JsonNode value, Findings findings) {
    if (!value.isObject()) {
      findings.say("must provide an object");
      return;
    }
    if (!value.hasNonNull("type")) {
      findings.say("missing required field: type");
      return;
    }
    String type = value.path("type").asText();
    Rule rule = members.get(type);
    if (rule == null) {
      findings.under("type").say("unsupported type: " + type);
      return;
    }
    rule.check(value, findings);
  }
}
