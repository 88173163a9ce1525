package dev.muster.incident;

/**
 * What the next commander must know. After the handover of command in firefighting and in Google's
 * incident management: said explicitly, and accepted explicitly.
 *
 * @param risks what may yet go wrong; may be empty
 * @param tasks what is being done or waits; may be empty
 */
public record Handover(String state, String risks, String tasks) {

  public Handover {
    state = UserText.require("Where it stands", state);
    risks = UserText.fitting("The risks", risks);
    tasks = UserText.fitting("The open tasks", tasks);
  }
}
