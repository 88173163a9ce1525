package dev.muster.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The templates in {@code src/main/jte}, compiled at build time. */
@Singleton
class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.muster.web.pages");

  String incidents(IncidentsPage page) {
    return render("incidents.jte", Map.of("page", page));
  }

  String incident(IncidentPage page, IncidentForms forms) {
    return render("incident.jte", Map.of("page", page, "forms", forms));
  }

  String declare(DeclarePage page) {
    return render("declare.jte", Map.of("page", page));
  }

  /**
   * @param asked the form that asks for a token; empty for none
   */
  String nothingHere(Optional<FormInput> asked) {
    return render("nothing-here.jte", Map.of("asked", asked));
  }

  String failure(String problem, String nextStep) {
    return render("failure.jte", Map.of("problem", problem, "nextStep", nextStep));
  }

  private String render(String template, Map<String, Object> shown) {
    var html = new StringOutput();
    engine.render(template, shown, html);
    return html.toString();
  }
}
