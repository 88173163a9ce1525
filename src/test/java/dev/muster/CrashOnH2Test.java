package dev.muster;

import java.util.Map;

class CrashOnH2Test extends CrashContract {

  @Override
  Map<String, String> database() {
    return Map.of();
  }
}
