package org.gridwhistle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP contract as another program uses it. Reads as {@code api.as("deputy1").post("/cases/{n}/claim", number)}; a
 * path is below {@code /api/v1} unless it is asked for as a {@link Request#page page}.
 */
public final class Api {

    /** Every demo account's. */
    public static final String PASSWORD = "demo";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Api(URI server) {
        this.server = server;
    }

    /** Somebody with a demo account, signed in when first needed and remembered. */
    public Request as(String username) {
        return new Request(username, Map.of(), null);
    }

    public Request anonymously() {
        return new Request(null, Map.of(), null);
    }

    /** Somebody who signed in otherwise. */
    public Request withToken(String token) {
        return anonymously().header("Authorization", "Bearer " + token);
    }

    /** Forgets every token, as after a change of accounts. */
    public void forgetTokens() {
        tokens.clear();
    }

    private String token(String username) {
        return tokens.computeIfAbsent(username, name -> anonymously()
                .body("username", name, "password", PASSWORD)
                .post("/tokens")
                .expect(201)
                .string("/token"));
    }

    private static String expand(String path, Object... arguments) {
        String expanded = path;
        for (Object argument : arguments) {
            String value = URLEncoder.encode(String.valueOf(argument), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            expanded = expanded.replaceFirst("\\{[^}]*}", value);
        }
        return expanded;
    }

    /** What is about to be asked; immutable, so that it may be asked again. */
    public final class Request {

        private final String username;
        private final Map<String, String> headers;
        private final byte[] body;

        private Request(String username, Map<String, String> headers, byte[] body) {
            this.username = username;
            this.headers = headers;
            this.body = body;
        }

        /** Names and values in turn; a null value is sent as null. */
        public Request body(Object... namesAndValues) {
            var fields = new LinkedHashMap<String, Object>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return raw(JSON.writeValueAsString(fields));
        }

        /** A body as it is, to send what no decent program would. */
        public Request raw(String text) {
            return new Request(username, headers, text.getBytes(StandardCharsets.UTF_8));
        }

        /** A form with one file, as a browser or {@code curl -F} sends it. */
        public Request file(String field, String filename, byte[] content) {
            String boundary = "whistle-7d1a0c53";
            var form = new ByteArrayOutputStream();
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + filename + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(content);
            form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return new Request(username, headers, form.toByteArray())
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary);
        }

        public Request header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(username, Map.copyOf(more), body);
        }

        public Request idempotencyKey(String key) {
            return header("Idempotency-Key", key);
        }

        public Answer get(String path, Object... arguments) {
            return send("GET", "/api/v1" + expand(path, arguments));
        }

        public Answer post(String path, Object... arguments) {
            return send("POST", "/api/v1" + expand(path, arguments));
        }

        public Answer put(String path, Object... arguments) {
            return send("PUT", "/api/v1" + expand(path, arguments));
        }

        public Answer delete(String path, Object... arguments) {
            return send("DELETE", "/api/v1" + expand(path, arguments));
        }

        /** Any path of the server, outside the API too. */
        public Answer page(String path, Object... arguments) {
            return send("GET", expand(path, arguments));
        }

        /** The bytes of any path of the server, for what is no text. */
        public byte[] download(String path) {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token(username));
            try {
                var response = http.send(request.build(), BodyHandlers.ofByteArray());
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                return response.body();
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private Answer send(String method, String path) {
            var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, publisher);
            if (body != null && !headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            if (username != null) {
                request.header("Authorization", "Bearer " + token(username));
            }
            headers.forEach(request::header);
            try {
                return new Answer(method + " " + path, http.send(request.build(), BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    public static final class Answer {

        private final String question;
        private final HttpResponse<byte[]> response;

        private Answer(String question, HttpResponse<byte[]> response) {
            this.question = question;
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body().clone();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        /** The value at a JSON pointer, such as {@code /deputy/name}. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String string(String pointer) {
            return at(pointer).asString();
        }

        /** Fails the test unless the answer has this status. */
        public Answer expect(int status) {
            assertThat(status()).as("%s answered %s", question, text()).isEqualTo(status);
            return this;
        }

        /** Fails the test unless the answer is problem details with this status and code. */
        public Answer refused(int status, String code) {
            expect(status);
            assertThat(header("Content-Type").orElse("")).as(question).startsWith("application/problem+json");
            assertThat(string("/code")).as("%s answered %s", question, text()).isEqualTo(code);
            return this;
        }

        @Override
        public String toString() {
            return question + " → " + status() + " " + text();
        }
    }
}
