package dev.muster.crash;

import static dev.muster.crash.SweepTitles.REMINDERS;
import static dev.muster.crash.SweepTitles.UPDATES;
import static dev.muster.crash.SweepTitles.at;
import static dev.muster.crash.SweepTitles.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.crash.Stop.Moment;
import dev.muster.sandbox.weather.Weather;

/** Forms that people ask for when the process is killed, and use when it is back. */
final class AskedForms {

  private final Moment moment;
  private final Play play;
  private final Cast cast;
  private final Ledger ledger;

  AskedForms(Moment moment, Play play, Cast cast, Ledger ledger) {
    this.moment = moment;
    this.play = play;
    this.cast = cast;
    this.ledger = ledger;
  }

  /** The one call that is made while somebody looks. */
  HeldCalls open(Weather weather) {
    var forms = new HeldCalls(weather);
    forms.openForm(moment, "Declare an incident");
    forms.openForm(moment, "Post update");
    forms.openForm(moment, "What ended it?");
    ask();
    forms.awaitCaught();
    return forms;
  }

  private void ask() {
    cast.type("lena", "#general", "declare sev3 " + opened(moment));
    cast.type("tom", cast.channel(at(UPDATES, moment)), "update");
    cast.type("priya", cast.channel(at(REMINDERS, moment)), "resolve");
  }

  void use() {
    if (moment == Moment.BEFORE) {
      ask();
    }
    cast.submit("lena");
    ledger.declared(opened(moment));
    play.saySomethingNew();
    cast.person("tom").fill("words/input", play.words()).fill("status/input", play.status());
    cast.submit("tom");
    UPDATES.stream().filter(title -> !title.equals(at(UPDATES, moment))).forEach(play::update);
    ledger.changed(at(UPDATES, moment));
    assertThat(cast.person("priya").awaitView().callbackId()).isEqualTo("resolve");
    cast.person("priya").cancel();
    play.quiet();
  }
}
