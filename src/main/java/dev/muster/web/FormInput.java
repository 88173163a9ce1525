package dev.muster.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The input of a form and the errors in it. It excludes the token, so that no page can reveal it.
 *
 * @param key the idempotency key, the same each time this form is sent
 * @param mistakes a sentence for each field with an error
 */
public record FormInput(
    String key, Map<String, List<String>> fields, Map<String, String> mistakes) {

  static final String TOKEN = "token";
  static final String KEY = "key";

  private static final Pattern KEY_SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public FormInput {
    fields = Map.copyOf(fields);
    mistakes = Map.copyOf(mistakes);
  }

  static FormInput blank() {
    return new FormInput(UUID.randomUUID().toString(), Map.of(), Map.of());
  }

  static FormInput read(Map<String, List<String>> sent) {
    var fields = new HashMap<>(sent);
    fields.remove(TOKEN);
    var key = fields.remove(KEY);
    return key != null && key.size() == 1 && KEY_SHAPE.matcher(key.getFirst()).matches()
        ? new FormInput(key.getFirst(), fields, Map.of())
        : new FormInput(blank().key(), fields, Map.of());
  }

  FormInput mistaken(String field, String sentence) {
    var more = new HashMap<>(mistakes);
    more.put(field, sentence);
    return new FormInput(key, fields, more);
  }

  /** Empty when the field is empty or absent. */
  public String text(String field) {
    var values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  public String text(String field, String otherwise) {
    return fields.containsKey(field) ? text(field) : otherwise;
  }

  public List<String> texts(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return texts(field).contains(value);
  }

  /** True for any value; browsers do not send an unticked checkbox. */
  public boolean isSent(String field) {
    return fields.containsKey(field);
  }

  /** Empty when the field has no error. */
  public String mistake(String field) {
    return mistakes.getOrDefault(field, "");
  }

  public boolean isMistaken() {
    return !mistakes.isEmpty();
  }

  /** Equal for equal input. */
  String words() {
    return new TreeMap<>(fields).toString();
  }
}
