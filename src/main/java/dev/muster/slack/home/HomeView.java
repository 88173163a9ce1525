package dev.muster.slack.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.muster.actionitem.ActionItem;
import dev.muster.incident.Incident;
import dev.muster.incident.IncidentNumber;
import dev.muster.outbox.IncidentChannel;
import dev.muster.slack.blockkit.ActionIds;
import dev.muster.slack.blockkit.Buttons;
import dev.muster.slack.blockkit.Days;
import dev.muster.slack.blockkit.FollowerMessage;
import dev.muster.slack.blockkit.Limits;
import dev.muster.slack.blockkit.Mrkdwn;
import dev.muster.slack.card.IncidentList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Home tab: the person's incidents and action items, followed and other open incidents, and a
 * button to declare an incident.
 */
public final class HomeView {

  /** The limit per list; four lists stay far below Slack's 100 blocks. */
  static final int MOST = 15;

  private static final int LONGEST = 500;

  private HomeView() {}

  /**
   * What the person may see. A list longer than {@link #MOST} means that there are more.
   *
   * @param dues when the next updates of their incidents are due
   */
  public record Sight(
      List<Incident> theirs,
      List<Incident> followed,
      List<Incident> others,
      List<ActionItem> items,
      Map<IncidentNumber, IncidentChannel> places,
      Map<IncidentNumber, Instant> dues,
      Instant now) {}

  public static View of(Sight sight) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        actions(
            List.of(
                Buttons.press(ActionIds.OPEN_DECLARE_FORM, "Declare an incident", " ", "primary"),
                Buttons.press(ActionIds.TUTORIAL, "Practise in a tutorial", " ", null))));
    list(
        blocks,
        "Your incidents",
        sight.theirs(),
        each -> incident(each, sight),
        "None that is open. You would see here what you declared or have a role in.",
        "`/incident list`");
    if (!sight.followed().isEmpty()) {
      list(
          blocks,
          "Incidents you follow",
          sight.followed(),
          each -> followed(each, sight),
          "",
          "`/incident unfollow` with its number ends one");
    }
    list(
        blocks,
        "Other open incidents",
        sight.others(),
        each -> incident(each, sight),
        sight.theirs().isEmpty() && sight.followed().isEmpty() ? "None. All is well." : "None.",
        "`/incident list`");
    list(
        blocks,
        "Your action items",
        sight.items(),
        each -> item(each, sight.now()),
        "Nothing to do.",
        "`/incident action` in the incident's channel");
    blocks.add(divider());
    blocks.add(
        context(
            List.of(
                Mrkdwn.text(
                    "`/incident declare` calls for help from anywhere, `/incident list` shows what"
                        + " is open, `/incident help` what else there is."))));
    return View.builder().type("home").blocks(blocks).build();
  }

  private static <T> void list(
      List<LayoutBlock> blocks,
      String heading,
      List<T> all,
      Function<T, LayoutBlock> line,
      String none,
      String elsewhere) {
    blocks.add(header(h -> h.text(plainText(heading))));
    if (all.isEmpty()) {
      blocks.add(context(List.of(Mrkdwn.text(none))));
    }
    all.stream().limit(MOST).map(line).forEach(blocks::add);
    if (all.size() > MOST) {
      blocks.add(context(List.of(Mrkdwn.text("And more: " + elsewhere))));
    }
  }

  private static LayoutBlock followed(Incident incident, Sight sight) {
    var place = Optional.ofNullable(sight.places().get(incident.number()));
    return section(s ->
        s.text(Mrkdwn.text(IncidentList.line(incident, place)))
            .accessory(FollowerMessage.unfollow(incident.number())));
  }

  private static LayoutBlock incident(Incident incident, Sight sight) {
    var place = Optional.ofNullable(sight.places().get(incident.number()));
    var due = Optional.ofNullable(sight.dues().get(incident.number()));
    var words =
        IncidentList.line(incident, place)
            + due.map(at -> " · next update due " + Mrkdwn.at(at)).orElse("");
    return section(s -> s.text(Mrkdwn.text(words)));
  }

  private static LayoutBlock item(ActionItem item, Instant now) {
    var due = item.due() == null ? "no due date" : "due " + item.due();
    var overdue = item.isOverdue(Days.of(now)) ? " :warning: overdue" : "";
    var words =
        "%s\n%s · %s%s"
            .formatted(
                Limits.cut(Mrkdwn.escape(item.text()), LONGEST), item.incident(), due, overdue);
    return section(s ->
        s.text(Mrkdwn.text(words))
            .accessory(
                Buttons.press(
                    ActionIds.FINISH_OWN_ACTION_ITEM,
                    "Done",
                    String.valueOf(item.id().value()),
                    null)));
  }
}
