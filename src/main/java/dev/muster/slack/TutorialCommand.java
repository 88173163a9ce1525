package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class TutorialCommand implements IncidentCommand {

  private final TutorialDesk desk;

  TutorialCommand(TutorialDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return "tutorial";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "practise in a channel of your own, where nothing is broken";
  }

  @Override
  public int order() {
    return 140;
  }

  @Override
  public Answer run(CommandCall call) {
    return desk.begin(call.by(), call.now());
  }
}
