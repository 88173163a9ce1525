package dev.muster.slack.work;

import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import dev.muster.task.TaskId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a task's buttons.
 *
 * @param page the page of the list
 * @param holder the holder that the list showed
 */
record TaskValue(TaskId task, int page, Optional<PersonId> holder) {

  private static final Pattern WRITTEN =
      Pattern.compile("([1-9][0-9]{0,17})/([0-9]{1,6})/([A-Za-z0-9._-]{0,64})");

  static TaskValue read(String written) {
    var matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw Refused.because("This button does nothing any more; see /incident task.");
    }
    return new TaskValue(
        new TaskId(Long.parseLong(matcher.group(1))),
        Integer.parseInt(matcher.group(2)),
        Optional.of(matcher.group(3)).filter(id -> !id.isEmpty()).map(PersonId::new));
  }

  @Override
  public String toString() {
    return task + "/" + page + "/" + holder.map(PersonId::value).orElse("");
  }
}
