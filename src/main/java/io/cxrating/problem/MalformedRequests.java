package io.cxrating.problem;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Adds {@link MalformedRequest} to the connections of the server. The server refuses what is not
 * HTTP before any route, with a status and no body, and offers no handler for it.
 */
public final class MalformedRequests implements VertxServiceProvider {
  @Override
  public void init(VertxBuilder builder) {
    if (!builder.options().getPreferNativeTransport()) {
      builder.findTransport(new Watched());
    }
  }

  private static final class Watched extends JDKTransport {
    @Override
    public void configure(
        NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
      super.configure(options, domainSocket, bootstrap);
      bootstrap.handler(new Accepted());
    }
  }

  /** Sees each new connection of a server. */
  @Sharable
  private static final class Accepted extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext server, Object connection) {
      ((Channel) connection).pipeline().addLast(new Begun());
      server.fireChannelRead(connection);
    }
  }

  /** Waits for the first bytes: only then the server has prepared the connection. */
  private static final class Begun extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
      MalformedRequest.watch(connection.pipeline());
      connection.fireChannelRead(bytes);
      connection.pipeline().remove(this);
    }
  }
}
