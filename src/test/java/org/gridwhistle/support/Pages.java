package org.gridwhistle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser without script: cookies, forms with their secret, and redirects that the test looks at. */
public final class Pages {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final CookieManager cookies;
    private final URI server;

    public Pages(URI server) {
        this(server, new CookieManager());
    }

    private Pages(URI server, CookieManager cookies) {
        this.server = server;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, its next request answered by another node. */
    public Pages at(URI otherNode) {
        return new Pages(otherNode, cookies);
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    /** Opens the page and sends a form of it; names and values in turn. */
    public HttpResponse<String> send(String page, String action, String... namesAndValues) {
        var found = SECRET.matcher(open(page).body());
        assertThat(found.find()).as("a form on %s", page).isTrue();
        var form = new StringBuilder("_csrf=").append(encoded(found.group(1)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(server.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    public HttpResponse<String> signIn(String username, String password) {
        return send("/login", "/login", "username", username, "password", password);
    }

    /** Where an answer leads; empty for one that leads nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> {
                    var uri = URI.create(place);
                    return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
                })
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
