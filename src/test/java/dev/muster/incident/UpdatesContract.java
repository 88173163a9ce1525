package dev.muster.incident;

import static dev.muster.incident.Examples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testing.DatabaseContract;
import dev.muster.testing.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class UpdatesContract extends DatabaseContract {

  private IncidentNumber incident = new IncidentNumber(1);

  UpdatesContract(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void declare() {
    incident =
        bean(Incidents.class).declare(Examples.declaration("a key"), clock.instant()).number();
  }

  @Test
  void each_audience_was_told_something_last() {
    assertThat(updates().newest(incident)).isEmpty();

    post("The disk is full", Audience.INTERNAL);
    post("Cards are refused", Audience.STAKEHOLDERS);
    post("A bigger disk is on its way", Audience.INTERNAL);

    assertThat(last(Audience.INTERNAL)).isEqualTo("A bigger disk is on its way");
    assertThat(last(Audience.STAKEHOLDERS)).isEqualTo("Cards are refused");
    assertThat(updates().last(incident, Audience.PUBLIC)).isEmpty();
    assertThat(words(updates().newest(incident).orElseThrow()))
        .isEqualTo("A bigger disk is on its way");
    assertThat(words(updates().newest(incident, Updates.FOR_OTHERS).orElseThrow()))
        .isEqualTo("Cards are refused");
    assertThat(updates().newest(incident, Set.of(Audience.PUBLIC))).isEmpty();
  }

  @Test
  void the_fields_of_an_update_are_kept() {
    var fields = Map.of(UpdateField.IMPACT, "Cards < all >", UpdateField.NEEDS, "A \"disk\"");
    post(new StatusUpdate(Status.IDENTIFIED, "", Audience.PUBLIC, null, fields));

    assertThat(updates().last(incident, Audience.PUBLIC).orElseThrow().fields()).isEqualTo(fields);
  }

  private String last(Audience audience) {
    return updates().last(incident, audience).orElseThrow().whatChanged();
  }

  private static String words(TimelineEntry entry) {
    return ((IncidentEvent.UpdatePosted) entry.event()).update().whatChanged();
  }

  private void post(String words, Audience audience) {
    post(new StatusUpdate(Status.IDENTIFIED, words, audience, null));
  }

  private void post(StatusUpdate update) {
    var now = clock.instant();
    bean(Incidents.class).decide(incident, each -> each.postUpdate(update, ADA, now), now);
  }

  private Updates updates() {
    return bean(Updates.class);
  }
}
