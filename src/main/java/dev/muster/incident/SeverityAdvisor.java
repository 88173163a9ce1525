package dev.muster.incident;

/**
 * Suggests a severity from three answers: how many users are affected, what they can still do, and
 * whether data is at risk. Follows common practice; the incident commander decides.
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
