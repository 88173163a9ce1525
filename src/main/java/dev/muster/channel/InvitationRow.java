package dev.muster.channel;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

@MappedEntity("invitation")
record InvitationRow(@EmbeddedId Key key) {

  @Embeddable
  record Key(
      @MappedProperty("incident") long incident, @MappedProperty("invitee") String invitee) {}
}
