package dev.muster;

import io.micronaut.runtime.Micronaut;

/** Starts Muster. */
public final class Muster {

  private Muster() {}

  public static void main(String[] args) {
    Micronaut.run(Muster.class, args);
  }
}
