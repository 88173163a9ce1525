package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * One client for the whole process. The SDK's own has no limit on a whole call, and each new
 * configuration object of the SDK starts threads that nobody stops.
 */
@Factory
class SlackClient {

  private static final Duration CALL = Duration.ofMillis(SlackSettings.CALL_TIMEOUT_MILLIS);

  @Bean(preDestroy = "close")
  @Singleton
  Slack slack(SlackSettings settings) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setStatsEnabled(false);
    config.setPrettyResponseLoggingEnabled(false);
    return Slack.getInstance(config, new SlackHttpClient(http()));
  }

  @Singleton
  MethodsClient methods(Slack slack, SlackSettings settings) {
    return slack.methods(settings.botToken());
  }

  private static OkHttpClient http() {
    return new OkHttpClient.Builder()
        .callTimeout(CALL)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(CALL)
        .writeTimeout(CALL)
        .followRedirects(false)
        // What is sent twice must be our decision: see Errand.isRepeated.
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(16, 5, TimeUnit.MINUTES))
        .build();
  }
}
