package dev.muster;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the connection of a request that has not fully arrived 30 seconds after its first byte.
 * The idle timeout alone does not stop a slow sender, because it restarts with each byte.
 */
@Singleton
class SlowRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(SlowRequests.class);

  private final AtomicInteger arriving = new AtomicInteger();

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OnEachConnection(null));
    return event.getBean();
  }

  /** The number of requests that have begun and not fully arrived. */
  int arriving() {
    return arriving.get();
  }

  Watch watch() {
    return new Watch();
  }

  private final class OnEachConnection implements NettyServerCustomizer {

    private final @Nullable Channel channel;

    private OnEachConnection(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OnEachConnection(opened) : this;
    }

    @Override
    public void onStreamPipelineBuilt() {
      var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (channel != null && channel.pipeline().get(codec) != null) {
        var watch = watch();
        channel.pipeline().addBefore(codec, "muster-request-begins", watch.begins());
        channel.pipeline().addAfter(codec, "muster-request-ends", watch.ends());
      }
    }
  }

  /** State of one connection; used only by its event loop. */
  final class Watch {

    private @Nullable Future<?> deadline;

    ChannelInboundHandlerAdapter begins() {
      return new ChannelInboundHandlerAdapter() {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
          begin(context);
          super.channelRead(context, bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
          end();
          super.channelInactive(context);
        }
      };
    }

    ChannelInboundHandlerAdapter ends() {
      return new ChannelInboundHandlerAdapter() {
        @Override
        public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
          if (part instanceof LastHttpContent) {
            end();
          }
          super.channelRead(context, part);
        }
      };
    }

    private void begin(ChannelHandlerContext context) {
      if (deadline == null) {
        arriving.incrementAndGet();
        deadline =
            context
                .executor()
                .schedule(() -> giveUp(context), DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    private void end() {
      if (deadline != null) {
        deadline.cancel(false);
        deadline = null;
        arriving.decrementAndGet();
      }
    }

    private void giveUp(ChannelHandlerContext context) {
      LOG.info(
          "A request from {} had not arrived after {} s; its connection is closed",
          context.channel().remoteAddress(),
          DEADLINE.toSeconds());
      var unused = context.close();
    }
  }
}
