package org.molweave.engine.device.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// HTTP, and files of this computer or a drive in its place (`file:`).
public final class HttpWeb implements Web {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LONGEST_TEXT = 1 << 22;

    private static final int OK = 200;

    private static final int FROM_OFFSET = 206;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Override
    public long size(URI address) throws IOException {
        if (isFile(address)) {
            return Files.size(Path.of(address));
        }
        HttpRequest head = HttpRequest.newBuilder(address)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        HttpResponse<Void> response = send(head, HttpResponse.BodyHandlers.discarding());
        expect(address, response.statusCode(), OK);
        return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @Override
    public Body open(URI address, long offset) throws IOException {
        if (isFile(address)) {
            InputStream in = Files.newInputStream(Path.of(address));
            in.skipNBytes(Math.min(offset, Files.size(Path.of(address))));
            return new Body(in, offset);
        }
        HttpRequest.Builder get = HttpRequest.newBuilder(address).GET();
        if (offset > 0) {
            get.header("Range", "bytes=" + offset + "-");
        }
        HttpResponse<InputStream> response = send(get.build(), HttpResponse.BodyHandlers.ofInputStream());
        boolean there = response.statusCode() == FROM_OFFSET;
        if (!there) {
            try {
                expect(address, response.statusCode(), OK);
            } catch (IOException e) {
                response.body().close();
                throw e;
            }
        }
        return new Body(response.body(), there ? offset : 0);
    }

    @Override
    public String text(URI address) throws IOException {
        try (InputStream in = open(address, 0).content()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private static boolean isFile(URI address) {
        return "file".equals(address.getScheme());
    }

    private static void expect(URI address, int status, int wanted) throws IOException {
        if (status != wanted) {
            throw new IOException(
                    "%s answers with code %d%s.".formatted(address, status, status == 404 ? " (not there)" : ""));
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (ConnectException | HttpTimeoutException | UnresolvedAddressException e) {
            throw new IOException(
                    "%s cannot be reached. Is this computer online, and may it reach that server?"
                            .formatted(request.uri().getHost()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The download was interrupted.", e);
        }
    }
}
