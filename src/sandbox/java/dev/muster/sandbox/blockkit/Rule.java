package dev.muster.sandbox.blockkit;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks one value. */
interface Rule {

  void check(JsonNode value, Findings findings);

  default Rule and(Rule other) {
    return (value, findings) -> {
      check(value, findings);
      other.check(value, findings);
    };
  }
}
