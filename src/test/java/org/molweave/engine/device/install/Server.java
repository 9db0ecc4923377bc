package org.molweave.engine.device.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server on this computer that can break off in the middle of an answer.
final class Server implements AutoCloseable {

    final List<String> asked = new ArrayList<>();
    /// After how many bytes of a file the connection breaks, once; -1 never.
    int breaksAfter = -1;

    boolean knowsRanges = true;

    private final Map<String, byte[]> files = new HashMap<>();
    private final HttpServer http;

    Server() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(http.getAddress().getPort()));
    }

    Server with(String path, byte[] content) {
        files.put("/" + path, content);
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add("%s %s%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        range == null ? "" : " " + range));
        byte[] content = files.get(exchange.getRequestURI().getPath());
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        try (OutputStream out = exchange.getResponseBody()) {
            int end = breaksAfter >= 0 && breaksAfter < content.length ? breaksAfter : content.length;
            out.write(content, from, end - from);
            if (end < content.length) {
                breaksAfter = -1;
                out.flush();
                throw new IOException("the cable was pulled");
            }
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
