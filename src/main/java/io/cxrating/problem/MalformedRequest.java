package io.cxrating.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** Answers a request that is not HTTP with a problem, and closes its connection. */
@Sharable
final class MalformedRequest extends ChannelInboundHandlerAdapter {
  private static final String ENCODER = "httpEncoder";

  private static final MalformedRequest HANDLER = new MalformedRequest();

  /** Watches a connection, unless it is one of HTTP/2. */
  static void watch(ChannelPipeline connection) {
    if (connection.get(ENCODER) != null) {
      connection.addAfter(ENCODER, null, HANDLER);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext connection, Object message) {
    if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      connection
          .writeAndFlush(response(problem(request.decoderResult().cause())))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      connection.fireChannelRead(message);
    }
  }

  private static Problem problem(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line -> refused("The address is too long").withStatus(414);
      case TooLongHttpHeaderException header -> refused("The headers are too long").withStatus(431);
      default ->
          refused(
              "The request is not valid HTTP: its first line or a header has a character that is"
                  + " not allowed there");
    };
  }

  private static Problem refused(String detail) {
    return Problem.of(ProblemCode.BAD_REQUEST, detail);
  }

  private static FullHttpResponse response(Problem problem) {
    byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, Problem.CACHE_CONTROL)
        .set(HttpHeaderNames.VARY, Problem.VARY)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    ProblemRoutes.SECURITY_HEADERS.forEach(response.headers()::set);
    return response;
  }
}
