package dev.muster.incident;

/** The impact as responders described it. An empty field means "not stated", not "no impact". */
public record Impact(String usersAffected, String revenue) {

  public static final Impact UNKNOWN = new Impact("", "");

  public Impact {
    usersAffected = UserText.fitting("Users affected", usersAffected);
    revenue = UserText.fitting("Revenue", revenue);
  }

  /** Each field of this impact, or the earlier value where the field is empty. */
  Impact orElse(Impact before) {
    return new Impact(
        usersAffected.isEmpty() ? before.usersAffected : usersAffected,
        revenue.isEmpty() ? before.revenue : revenue);
  }
}
