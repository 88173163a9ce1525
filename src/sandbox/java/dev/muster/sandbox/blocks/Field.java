package dev.muster.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.sandbox.json.Json;

/** The field that holds the chosen value of an element, and the field for its initial value. */
record Field(String holds, String initially, boolean several) {

  static Field of(String type) {
    return switch (type) {
      case "static_select", "external_select", "radio_buttons" ->
          new Field("selected_option", "initial_option", false);
      case "multi_static_select", "multi_external_select", "checkboxes" ->
          new Field("selected_options", "initial_options", true);
      case "users_select" -> new Field("selected_user", "initial_user", false);
      case "multi_users_select" -> new Field("selected_users", "initial_users", true);
      case "conversations_select" ->
          new Field("selected_conversation", "initial_conversation", false);
      case "multi_conversations_select" ->
          new Field("selected_conversations", "initial_conversations", true);
      case "channels_select" -> new Field("selected_channel", "initial_channel", false);
      case "multi_channels_select" -> new Field("selected_channels", "initial_channels", true);
      case "datepicker" -> new Field("selected_date", "initial_date", false);
      case "timepicker" -> new Field("selected_time", "initial_time", false);
      case "datetimepicker" -> new Field("selected_date_time", "initial_date_time", false);
      case "rich_text_input" -> new Field("rich_text_value", "initial_value", false);
      case "file_input" -> new Field("files", "initial_files", true);
      case "overflow" -> new Field("selected_option", "initial_option", false);
      default -> new Field("value", "initial_value", false);
    };
  }

  JsonNode empty() {
    return several ? Json.array() : JsonNodeFactory.instance.nullNode();
  }
}
