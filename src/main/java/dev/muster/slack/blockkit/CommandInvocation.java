package dev.muster.slack.blockkit;

import dev.muster.incident.IncidentNumber;
import dev.muster.incident.Refused;
import dev.muster.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One use of a command.
 *
 * @param words the text after the command's word, as Slack sent it: escaped, mentions as ids
 * @param here the incident whose channel it was typed in
 */
public record CommandInvocation(
    PersonId by, String byName, String words, Optional<IncidentNumber> here, Instant now) {

  /**
   * The incident of the channel.
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
   * The incident of the channel, for commands without arguments: a command that names another
   * incident must not change this one.
   *
   * @throws Refused outside an incident's channel, or when there are arguments
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
   * The incident whose number is the argument; without an argument, the incident of the channel.
   *
   * @throws Refused without an argument outside an incident's channel, or when the argument is not
   *     a number
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
