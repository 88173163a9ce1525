package dev.muster.api;

import dev.muster.access.Tokens;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Serves the audit log, for example for export to another system. */
@Controller(AuditLogApi.PATH)
@Requires(beans = Tokens.class)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditLogApi {

  static final String PATH = "/api/v1/audit-log";

  private static final int ENTRIES = 100;
  private static final int MOST_ENTRIES = 500;

  private final AuditLogQueries answers;

  AuditLogApi(AuditLogQueries answers) {
    this.answers = answers;
  }

  @Get
  HttpResponse<String> list(HttpRequest<?> request) {
    var query = QueryParameters.of(request, "after", "limit");
    var after = query.number("after").orElse(0L);
    var limit = query.limit(ENTRIES, MOST_ENTRIES);
    var page = answers.after(after, ApiAuthFilter.speaker(request), limit);
    return Responses.ok(
        new IncidentResponse.AuditLog(
            page.entries(),
            page.more() ? PATH + "?after=%s&limit=%s".formatted(page.last(), limit) : null));
  }

  @Error
  HttpResponse<String> rejected(ApiError no) {
    return no.response();
  }
}
