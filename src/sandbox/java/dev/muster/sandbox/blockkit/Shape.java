package dev.muster.sandbox.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule for an object: its required and optional properties; others are not allowed. */
final class Shape implements Rule {

  private final Map<String, Rule> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<Rule> further = new ArrayList<>();

  /** For an object with a type. */
  static Shape typed() {
    return new Shape().required("type", Rules.ANYTHING);
  }

  static Shape untyped() {
    return new Shape();
  }

  Shape required(String name, Rule rule) {
    required.add(name);
    return optional(name, rule);
  }

  Shape optional(String name, Rule rule) {
    properties.put(name, rule);
    return this;
  }

  /** Adds a rule for the whole object. */
  Shape also(Rule rule) {
    further.add(rule);
    return this;
  }

  @Override
  public void check(JsonNode value, Findings findings) {
    if (!value.isObject()) {
      findings.say("must provide an object");
      return;
    }
    required.stream()
        .filter(name -> !value.hasNonNull(name))
        .forEach(name -> findings.say("missing required field: " + name));
    value.properties().stream()
        .filter(property -> !properties.containsKey(property.getKey()))
        .forEach(property -> findings.say("invalid additional property: " + property.getKey()));
    properties.forEach((name, rule) -> {
      if (value.hasNonNull(name)) {
        rule.check(value.get(name), findings.under(name));
      }
    });
    further.forEach(rule -> rule.check(value, findings));
  }
}
