package dev.muster.selfcheck;

/**
 * @param about the same for as long as it is the same trouble
 * @param sentence for whoever runs Muster, with the next step if there is one
 */
record Finding(String about, String sentence, boolean repaired) {

  static Finding repaired(String about, String sentence) {
    return new Finding(about, sentence, true);
  }

  static Finding alarm(String about, String sentence) {
    return new Finding(about, sentence, false);
  }
}
