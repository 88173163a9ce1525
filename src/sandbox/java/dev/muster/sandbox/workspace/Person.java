package dev.muster.sandbox.workspace;

/** A person with an account, or the app's bot. */
public record Person(
    String id, String name, String realName, String timezone, String color, boolean bot) {

  public String email() {
    return name + "@sandbox.example";
  }
}
