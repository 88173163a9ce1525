package dev.muster.selfcheck;

/**
 * @param about identifies the problem; the same for as long as it persists
 * @param sentence for the operator, with the next step if there is one
 */
record Finding(String about, String sentence, boolean repaired) {

  static Finding repaired(String about, String sentence) {
    return new Finding(about, sentence, true);
  }

  static Finding alarm(String about, String sentence) {
    return new Finding(about, sentence, false);
  }
}
