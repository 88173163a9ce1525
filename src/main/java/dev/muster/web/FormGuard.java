package dev.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.access.IdempotencyStore;
import dev.muster.access.IdempotentRequest;
import dev.muster.access.Tokens;
import dev.muster.access.WrongCredentials;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Authenticates forms by their token, and processes each once. */
@Singleton
@Requires(beans = Tokens.class)
class FormGuard {

  static final String UNKNOWN =
      "Nobody here has this token. Whoever runs Muster gives you one, or look for a typing error.";

  private final Tokens tokens;
  private final IdempotencyStore requests;
  private final WrongCredentials wrong;

  FormGuard(Tokens tokens, IdempotencyStore requests, WrongCredentials wrong) {
    this.tokens = tokens;
    this.requests = requests;
    this.wrong = wrong;
  }

  Optional<PersonId> speaker(SubmittedForm sent, HttpRequest<?> request) {
    var speaker = tokens.speaker(sent.token());
    if (speaker.isEmpty() && !sent.token().isEmpty()) {
      wrong.take("token in a form", request);
    }
    return speaker;
  }

  /**
   * The same form with the same input, sent twice by a double click or a reload, is processed once.
   */
  String once(FormInput typed, String target, PersonId by, Instant now, Supplier<String> work) {
    var request =
        IdempotentRequest.of(by, "page/" + typed.key(), target, typed.words().getBytes(UTF_8))
            .withItsWords();
    return requests.once(request, now, work).text();
  }
}
