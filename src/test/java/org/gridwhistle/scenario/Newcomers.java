package org.gridwhistle.scenario;

import java.util.List;
import java.util.UUID;
import org.gridwhistle.support.Api;

/** People who get an account of their own for one test, from the county's security administrator. */
final class Newcomers {

    static final String PASSWORD = "Zhe-Shi-Wo-De-2026";

    private static final String VILLAGE = "410481001001";

    /** Somebody with an account. */
    record Newcomer(long id, String username, String password) {}

    private final Api api;

    Newcomers(Api api) {
        this.api = api;
    }

    /** Has a password for one sign-in. */
    Newcomer opened(String... roles) {
        String username = "n" + UUID.randomUUID().toString().substring(0, 12);
        var opened = api.as("secadmin")
                .body("username", username, "name", "新来的", "regionCode", VILLAGE, "roles", List.of(roles))
                .post("/accounts")
                .expect(201);
        return new Newcomer(opened.at("/account/id").asLong(), username, opened.string("/oneTimePassword"));
    }

    /** Has a password of their own. */
    Newcomer settled(String... roles) {
        var newcomer = opened(roles);
        changePassword(newcomer, PASSWORD).expect(204);
        return new Newcomer(newcomer.id(), newcomer.username(), PASSWORD);
    }

    Api.Answer changePassword(Newcomer newcomer, String to) {
        return as(newcomer)
                .body("currentPassword", newcomer.password(), "newPassword", to)
                .post("/me/password");
    }

    /** Signed in anew. */
    Api.Request as(Newcomer newcomer) {
        return api.withToken(token(newcomer));
    }

    String token(Newcomer newcomer) {
        return signIn(newcomer).expect(201).string("/token");
    }

    Api.Answer signIn(Newcomer newcomer) {
        return api.anonymously()
                .body("username", newcomer.username(), "password", newcomer.password())
                .post("/tokens");
    }

    Api.Answer signIn(Newcomer newcomer, String code) {
        return api.anonymously()
                .body("username", newcomer.username(), "password", newcomer.password(), "code", code)
                .post("/tokens");
    }
}
