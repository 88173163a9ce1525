package dev.muster.actionitem;

import dev.muster.outbox.ChatGateway;
import dev.muster.outbox.Errand;
import dev.muster.outbox.Receipt;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Takes every errand and does nothing about it. */
@Primary
@Singleton
@Requires(property = "muster.test.deaf-chat")
class DeafChat implements ChatGateway {

  @Override
  public Receipt carry(Errand errand) {
    return new Receipt.Done();
  }
}
