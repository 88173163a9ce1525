package dev.muster.sandbox.blockkit;

import java.util.ArrayList;
import java.util.List;

/** The errors found so far, and the JSON pointer of the value that is being checked. */
final class Findings {

  private final String pointer;
  private final List<String> problems;

  private Findings(String pointer, List<String> problems) {
    this.pointer = pointer;
    this.problems = problems;
  }

  static Findings at(String pointer) {
    return new Findings(pointer, new ArrayList<>());
  }

  Findings under(String name) {
    return new Findings(pointer + "/" + name, problems);
  }

  /** The same pointer with a separate list of errors. */
  Findings aside() {
    return at(pointer);
  }

  void say(String problem) {
    problems.add(problem + " [json-pointer:" + pointer + "]");
  }

  void sayAll(Findings others) {
    problems.addAll(others.problems);
  }

  boolean isClean() {
    return problems.isEmpty();
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
