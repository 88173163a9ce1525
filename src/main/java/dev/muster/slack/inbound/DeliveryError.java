package dev.muster.slack.inbound;

enum DeliveryError {
  OUR_FAULT(
      "Something went wrong on our side, and it has been logged."
          + " Nothing was recorded; try again."),
  NOT_STORED(
      "Muster's database does not answer right now."
          + " Nothing was recorded; try again in a minute."),
  PERHAPS_STORED(
      "Muster's database did not say in time whether this is recorded, so it may be;"
          + " look at /incident status before you try again.");

  private final String sentence;

  DeliveryError(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
