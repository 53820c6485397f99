package org.gridwhistle.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.Supplier;

/** A county's OpenID provider that vouches for whomever the test says. */
public final class IdentityProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private volatile String username;
    private volatile String nonce;

    private IdentityProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static IdentityProvider start() {
        try {
            var provider = new IdentityProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                    new RSAKeyGenerator(2048).keyID("k").generate());
            provider.serve("/.well-known/openid-configuration", provider::discovery);
            provider.serve("/jwks", () -> new JWKSet(provider.key.toPublicJWK()).toString());
            provider.serve("/token", provider::tokens);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next code stands for that person. @param sentNonce what the product sent the browser here with */
    public void vouchesFor(String person, String sentNonce) {
        this.username = person;
        this.nonce = sentNonce;
    }

    private String discovery() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
             "id_token_signing_alg_values_supported":["RS256"]}
            """.formatted(issuer());
    }

    private String tokens() {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("0815")
                .audience("gridwhistle")
                .claim("nonce", nonce)
                .claim("preferred_username", username)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "{\"access_token\":\"unwanted\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                .formatted(token.serialize());
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
