package dev.muster.incident;

/** What it did to others, in their words. Empty means that nobody said, not that there was none. */
public record Impact(String usersAffected, String revenue) {

  public static final Impact UNKNOWN = new Impact("", "");

  public Impact {
    usersAffected = UserText.fitting("Users affected", usersAffected);
    revenue = UserText.fitting("Revenue", revenue);
  }

  /** What is said now, or else what was said before. */
  Impact orElse(Impact before) {
    return new Impact(
        usersAffected.isEmpty() ? before.usersAffected : usersAffected,
        revenue.isEmpty() ? before.revenue : revenue);
  }
}
