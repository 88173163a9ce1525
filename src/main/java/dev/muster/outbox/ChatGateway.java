package dev.muster.outbox;

/**
 * Carries effects out, in whatever chat. Called from many threads at once, never inside a
 * transaction. A repeated errand must have the effect of one.
 */
public interface ChatGateway {

  Receipt carry(Errand errand) throws Undelivered;
}
