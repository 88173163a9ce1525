package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody typed a command.
 *
 * @param words what follows the command's own word, as Slack wrote it: escaped, mentions as ids
 * @param here the incident whose channel it was typed in
 */
public record CommandInvocation(
    PersonId by, String byName, String words, Optional<IncidentNumber> here, Instant now) {

  /**
   * The incident this is about.
   *
   * @throws Refused outside an incident's channel
   */
  public IncidentNumber incident() {
    return here.orElseThrow(() ->
        Refused.because(
            "This is not an incident's channel, so nothing was recorded."
                + " Go to the incident's channel and send it there, or see /incident list."));
  }

  /**
   * The incident whose channel this is, when nothing else was typed: who names another one must not
   * change this one.
   *
   * @throws Refused outside an incident's channel, or when more was typed
   */
  public IncidentNumber incidentAlone() {
    var number = incident();
    if (!words.isEmpty() && !IncidentNumber.read(words).equals(here)) {
      throw Refused.because(
          "Nothing was done. This command is about %s, the incident of this channel: send it"
              + " without “%s”.",
          number, Limits.cut(Mrkdwn.unescape(words), 40));
    }
    return number;
  }

  /**
   * The incident whose number is all the words, and without any the one whose channel this is.
   *
   * @throws Refused outside an incident's channel, or when the words are no number
   */
  public IncidentNumber meant() {
    return words.isEmpty()
        ? incident()
        : IncidentNumber.read(words)
            .orElseThrow(() ->
                Refused.because(
                    "“%s” is no incident's number; write INC-42 or 42.", Limits.cut(words, 40)));
  }
}
