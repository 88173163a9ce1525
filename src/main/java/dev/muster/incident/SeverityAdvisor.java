package dev.muster.incident;

/**
 * What severity the answers to three questions suggest: how many are hit, what they can still do,
 * and whether data is at risk. Common practice; whoever commands decides.
 */
public record SeverityAdvisor(Reach reach, Ability ability, boolean dataAtRisk) {

  public enum Reach {
    EVERYBODY("Everybody"),
    MANY("Many"),
    FEW("A few"),
    NOBODY("Nobody yet");

    private final String label;

    Reach(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public enum Ability {
    NONE("No"),
    WORKAROUND("Only by a workaround"),
    ALL("Yes, it is a nuisance");

    private final String label;

    Ability(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Severity severity() {
    if (dataAtRisk) {
      return Severity.SEV1;
    }
    if (reach == Reach.NOBODY || ability == Ability.ALL) {
      return Severity.SEV4;
    }
    return switch (ability) {
      case NONE -> reach == Reach.EVERYBODY ? Severity.SEV1 : Severity.SEV2;
      case WORKAROUND -> reach == Reach.FEW ? Severity.SEV3 : Severity.SEV2;
      case ALL -> Severity.SEV4;
    };
  }
}
