package dev.muster.slack;

import jakarta.inject.Singleton;

@Singleton
class CloseCommand implements IncidentCommand {

  private final CloseDesk desk;

  CloseCommand(CloseDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return "close";
  }

  @Override
  public String arguments() {
    return "[anyway]";
  }

  @Override
  public String purpose() {
    return "close it, or see what its record still lacks";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Answer run(CommandCall call) {
    var anyway = call.words().equalsIgnoreCase(ClosingList.ANYWAY);
    var number = anyway ? call.incident() : call.incidentAlone();
    return desk.close(number, anyway, call.by(), call.now())
        .map(Answer::show)
        .orElseGet(() -> Answer.say("%s is closed.".formatted(number)));
  }
}
