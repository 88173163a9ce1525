package dev.muster.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.sandbox.json.Json;
import dev.muster.sandbox.workspace.Person;
import dev.muster.sandbox.workspace.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** Builds Slack's user object. */
public final class PersonShape {

  private PersonShape() {}

  public static ObjectNode of(Person person, Workspace workspace) {
    Instant now = workspace.clock().instant();
    ZoneId zone = ZoneId.of(person.timezone());
    ObjectNode user =
        Json.object()
            .put("id", person.id())
            .put("team_id", workspace.team().id())
            .put("name", person.name())
            .put("deleted", false)
            .put("color", person.color())
            .put("real_name", person.realName())
            .put("tz", person.timezone())
            .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    user.set("profile", profile(person, workspace));
    return user.put("is_admin", false)
        .put("is_owner", false)
        .put("is_primary_owner", false)
        .put("is_restricted", false)
        .put("is_ultra_restricted", false)
        .put("is_bot", person.bot())
        .put("is_app_user", false)
        .put("is_email_confirmed", !person.bot())
        .put("updated", 1_700_000_000);
  }

  private static ObjectNode profile(Person person, Workspace workspace) {
    ObjectNode profile =
        Json.object()
            .put("title", "")
            .put("phone", "")
            .put("real_name", person.realName())
            .put("real_name_normalized", person.realName())
            .put("display_name", person.name())
            .put("display_name_normalized", person.name())
            .put("status_text", "")
            .put("status_emoji", "")
            .put("team", workspace.team().id());
    return person.bot()
        ? profile.put("bot_id", workspace.app().botId()).put("api_app_id", workspace.app().appId())
        : profile.put("email", person.email());
  }
}
