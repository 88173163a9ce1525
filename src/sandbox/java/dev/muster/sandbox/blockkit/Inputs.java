package dev.muster.sandbox.blockkit;

import static dev.muster.sandbox.blockkit.Rules.ANYTHING;
import static dev.muster.sandbox.blockkit.Rules.BOOLEAN;
import static dev.muster.sandbox.blockkit.Rules.form;
import static dev.muster.sandbox.blockkit.Rules.list;
import static dev.muster.sandbox.blockkit.Rules.text;
import static dev.muster.sandbox.blockkit.Rules.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Rules for text inputs and for date and time pickers. */
final class Inputs {

  private static final int LONGEST = 3000;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Inputs() {}

  static void addTo(Family family) {
    family
        .with("plain_text_input", plainText())
        .with("email_text_input", written())
        .with("url_text_input", written())
        .with("number_input", number())
        .with("rich_text_input", richText())
        .with("file_input", file())
        .with("datepicker", picker().optional("initial_date", form(DATE)))
        .with(
            "timepicker",
            picker().optional("initial_time", form(TIME)).optional("timezone", text(1, 255)))
        .with("datetimepicker", datetime());
  }

  private static Rule plainText() {
    return written()
        .optional("multiline", BOOLEAN)
        .optional("min_length", whole(0, LONGEST))
        .optional("max_length", whole(1, LONGEST))
        .also(Inputs::startsWithinItsBounds);
  }

  private static void startsWithinItsBounds(JsonNode input, Findings findings) {
    int least = input.path("min_length").asInt(0);
    int most = input.path("max_length").asInt(LONGEST);
    int length = input.path("initial_value").asText("").length();
    if (least > most) {
      findings.under("min_length").say("must be less than or equal to max_length");
    }
    if (input.path("max_length").isInt() && length > most) {
      findings.under("initial_value").say("must be less than " + (most + 1) + " characters");
    }
  }

  private static Rule number() {
    return acting()
        .required("is_decimal_allowed", BOOLEAN)
        .optional("initial_value", form(NUMBER))
        .optional("min_value", form(NUMBER))
        .optional("max_value", form(NUMBER));
  }

  private static Rule richText() {
    return acting().optional("initial_value", RichTexts.block());
  }

  private static Rule file() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .optional("filetypes", list(1, 100, text(1, 255)))
        .optional("max_files", whole(1, 10));
  }

  private static Shape written() {
    return acting().optional("initial_value", text(0, LONGEST));
  }

  private static Shape acting() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .optional("placeholder", Texts.plain(150))
        .optional("dispatch_action_config", ANYTHING)
        .optional("focus_on_load", BOOLEAN);
  }

  private static Shape picker() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .optional("placeholder", Texts.plain(150))
        .optional("confirm", Choices.confirm())
        .optional("focus_on_load", BOOLEAN);
  }

  private static Rule datetime() {
    return Shape.typed()
        .optional("action_id", ElementShapes.ACTION_ID)
        .optional("initial_date_time", whole(1_000_000_000L, 9_999_999_999L))
        .optional("confirm", Choices.confirm())
        .optional("focus_on_load", BOOLEAN);
  }
}
