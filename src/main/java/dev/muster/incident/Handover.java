package dev.muster.incident;

/**
 * The briefing for the next incident commander. As in firefighting and in Google's incident
 * management, command is handed over explicitly and accepted explicitly.
 *
 * @param risks what may still go wrong; may be empty
 * @param tasks work in progress and pending work; may be empty
 */
public record Handover(String state, String risks, String tasks) {

  public Handover {
    state = UserText.require("Where it stands", state);
    risks = UserText.fitting("The risks", risks);
    tasks = UserText.fitting("The open tasks", tasks);
  }
}
