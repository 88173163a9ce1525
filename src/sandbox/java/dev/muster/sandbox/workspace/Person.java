package dev.muster.sandbox.workspace;

/** Someone with an account, the app's own bot included. */
public record Person(
    String id, String name, String realName, String timezone, String color, boolean bot) {

  public String email() {
    return name + "@sandbox.example";
  }
}
