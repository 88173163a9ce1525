package dev.muster.sandbox.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** General rules, independent of Block Kit: lengths, counts, choices, numbers. */
final class Rules {

  static final Rule ANYTHING = (value, findings) -> {};
  static final Rule BOOLEAN =
      (value, findings) -> {
        if (!value.isBoolean()) {
          findings.say("must be a boolean");
        }
      };

  private Rules() {}

  static Rule text(int least, int most) {
    return (value, findings) -> {
      if (!value.isTextual()) {
        findings.say("must be a string");
        return;
      }
      int length = length(value.textValue());
      if (length < least) {
        findings.say("must be more than " + (least - 1) + " characters");
      }
      if (length > most) {
        findings.say("must be less than " + (most + 1) + " characters");
      }
    };
  }

  static Rule form(Pattern pattern) {
    return (value, findings) -> {
      if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
        findings.say("failed to match the pattern " + pattern);
      }
    };
  }

  static Rule oneOf(String... allowed) {
    return (value, findings) -> {
      if (!List.of(allowed).contains(value.asText())) {
        findings.say("must be a valid enum value");
      }
    };
  }

  static Rule whole(long least, long most) {
    return (value, findings) -> {
      if (!value.isIntegralNumber()) {
        findings.say("must be an integer");
        return;
      }
      if (value.longValue() < least) {
        findings.say("must be greater than or equal to " + least);
      }
      if (value.longValue() > most) {
        findings.say("must be less than or equal to " + most);
      }
    };
  }

  static Rule list(int least, int most, Rule each) {
    return (value, findings) -> {
      if (!value.isArray()) {
        findings.say("must provide an array");
        return;
      }
      if (value.size() < least) {
        findings.say("no fewer than " + least + " items allowed");
      }
      if (value.size() > most) {
        findings.say("no more than " + most + " items allowed");
      }
      for (int index = 0; index < value.size(); index++) {
        each.check(value.get(index), findings.under(Integer.toString(index)));
      }
    };
  }

  /** Reports the whole object before the part that is wrong, as Slack does. */
  static Rule matching(Rule rule) {
    return (value, findings) -> {
      Findings inside = findings.aside();
      rule.check(value, inside);
      if (!inside.isClean()) {
        findings.say("failed to match all allowed schemas");
        findings.sayAll(inside);
      }
    };
  }

  /** The items of a list must differ in the value of a field. */
  static Rule distinct(String field, String complaint) {
    return (value, findings) -> {
      Set<String> seen = new HashSet<>();
      for (int index = 0; index < value.size(); index++) {
        JsonNode name = value.get(index).path(field);
        if (name.isTextual() && !seen.add(name.textValue())) {
          findings
              .under(Integer.toString(index))
              .under(field)
              .say("`" + field + "` \"" + name.textValue() + "\" " + complaint);
        }
      }
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
