package dev.muster.slack.webapi;

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
 * Creates the process's only HTTP client. The SDK's own client has no timeout for a whole call, and
 * each new configuration object of the SDK starts threads that are never stopped.
 */
@Factory
class SlackClient {

  /**
   * Shorter than the keep-alive of common proxies and load balancers, the shortest of which is 5 s.
   */
  private static final Duration IDLE = Duration.ofSeconds(4);

  @Bean(preDestroy = "close")
  @Singleton
  Slack slack(SlackSettings settings, OkHttpClient http) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setStatsEnabled(false);
    config.setPrettyResponseLoggingEnabled(false);
    return Slack.getInstance(config, new SlackHttpClient(http));
  }

  @Singleton
  MethodsClient methods(Slack slack, SlackSettings settings) {
    return slack.methods(settings.botToken());
  }

  @Singleton
  OkHttpClient http(SlackSettings settings) {
    var call = settings.callTimeout();
    return new OkHttpClient.Builder()
        .callTimeout(call)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(call)
        .writeTimeout(call)
        .followRedirects(false)
        .addInterceptor(new CallConnection.Outer())
        .addNetworkInterceptor(new CallConnection.Inner())
        .connectionPool(new ConnectionPool(16, IDLE.toMillis(), TimeUnit.MILLISECONDS))
        .build();
  }
}
