package dev.muster.runbook;

import dev.muster.incident.Role;
import java.util.List;
import java.util.Map;

/** The checklists that apply without configuration. */
final class DefaultChecklists {

  static final Map<Role, List<String>> BY_ROLE =
      Map.of(
          Role.COMMANDER,
          List.of(
              "Say in one sentence what is broken: `/incident edit`",
              "Set the severity by who is hit, and how badly: `/incident severity`",
              "Give out operations, communications and scribe",
              "Ask who is missing, and call them in",
              "Agree on the next step, and on who takes it: `/incident task`",
              "Say when people hear from you next, and keep it: `/incident update`",
              "Hand over before you are tired: `/incident handover`"),
          Role.OPERATIONS,
          List.of(
              "Look what changed last: deploys, switches, configuration, traffic",
              "Open the runbooks there are: `/incident runbook`",
              "Stop the harm first: roll back, switch off, move traffic away",
              "Tell the commander before each change, and what came of it",
              "Take back what did not help",
              "Watch until the harm is over, and say since when"),
          Role.COMMUNICATIONS,
          List.of(
              "Find out who is hit, and who must hear of it",
              "Post the first status update: `/incident update`",
              "Tell whoever answers customers what to say",
              "Keep the time you promised for the next update",
              "When it is over, tell everybody whom you told that it began"),
          Role.SCRIBE,
          List.of(
              "Put what is known already on the timeline: `/incident note at 14:05 …`",
              "Note when the harm began, and how it was noticed",
              "Note each decision, and who made it",
              "Mark the messages that matter with a pushpin",
              "Write down what is to be done later: `/incident action`"));

  private DefaultChecklists() {}
}
