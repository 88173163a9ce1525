package dev.muster.web;

import dev.muster.access.Tokens;
import dev.muster.incident.IncidentNumber;
import dev.muster.people.PersonId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The response to a form that succeeded. A browser is redirected to the incident's page. For a
 * private incident the response is the page itself, because an address carries no token.
 */
@Singleton
@Requires(beans = Tokens.class)
class RedirectAfterPost {

  private final PageQueries pages;
  private final Templates templates;
  private final DoneLink link;

  RedirectAfterPost(PageQueries pages, Templates templates, DoneLink link) {
    this.pages = pages;
    this.templates = templates;
    this.link = link;
  }

  HttpResponse<String> show(IncidentNumber number, PersonId by, Notice notice, Instant now) {
    if (pages.incident(number, Optional.empty(), now).isPresent()) {
      return HttpResponse.seeOther(
          URI.create(
              "/incidents/%s?done=%s".formatted(number.value(), link.of(number, notice, now))));
    }
    var page = pages.incident(number, by, Optional.empty(), now).orElseThrow();
    return Html.unkept(
        HttpResponse.ok(
            templates.incident(page, IncidentForms.blank(page.incident(), Optional.of(notice)))));
  }
}
