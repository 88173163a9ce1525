package dev.muster.slack.delivery;

import com.slack.api.bolt.response.Response;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param answerStatus null, like the rest of the answer, for an empty response and for a key that
 *     does not belong to a delivery
 */
@MappedEntity("delivery")
record DeliveryRow(
    @Id String meaning,
    Instant receivedAt,
    @Nullable Integer answerStatus,
    @Nullable String answerType,
    @Nullable String answerBody) {

  Response answer() {
    return answerStatus == null
        ? Responses.silently()
        : Response.builder()
            .statusCode(answerStatus)
            .contentType(answerType)
            .body(answerBody)
            .build();
  }
}
