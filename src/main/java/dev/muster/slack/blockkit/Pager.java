package dev.muster.slack.blockkit;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** The buttons below a list that show its other pages. */
public final class Pager {

  /**
   * The requested page.
   *
   * @param list which list it is a page of; without a slash
   */
  public record Wanted(String list, int page) {

    public static Wanted read(String value) {
      var parts = value.split("/", 3);
      return new Wanted(parts[0], number(parts));
    }

    private static int number(String[] parts) {
      return parts.length > 1 && parts[1].matches("[0-9]{1,6}") ? Integer.parseInt(parts[1]) : 0;
    }
  }

  /** The labels of the buttons for the previous and the next page. */
  public record Labels(String back, String next) {}

  private static final Labels USUAL = new Labels("Back", "Show more");

  private Pager() {}

  /**
   * @param now makes the buttons differ each time the list is shown, so that paging back and forth
   *     does not count as pressing the same button twice
   */
  public static Optional<ActionsBlock> of(
      String action, String list, int page, boolean hasMore, Instant now) {
    return of(USUAL, action, list, page, hasMore, now);
  }

  public static Optional<ActionsBlock> of(
      Labels labels, String action, String list, int page, boolean hasMore, Instant now) {
    var buttons = new ArrayList<BlockElement>();
    if (page > 0) {
      buttons.add(Buttons.press(action + "/back", labels.back(), value(list, page - 1, now), null));
    }
    if (hasMore) {
      buttons.add(Buttons.press(action + "/next", labels.next(), value(list, page + 1, now), null));
    }
    return buttons.isEmpty() ? Optional.empty() : Optional.of(actions(buttons));
  }

  private static String value(String list, int page, Instant now) {
    return list + "/" + page + "/" + now.toEpochMilli();
  }
}
