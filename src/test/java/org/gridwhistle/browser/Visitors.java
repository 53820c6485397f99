package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridwhistle.support.Api;

/** Everybody who takes part in one test, each at a screen and with cookies of their own. */
final class Visitors {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Chromium chromium;
    private final URI server;
    private final Api api;
    private final Map<String, List<Cookie>> signIns;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Chromium chromium, URI server, Api api, Map<String, List<Cookie>> signIns) {
        this.chromium = chromium;
        this.server = server;
        this.api = api;
        this.signIns = signIns;
    }

    /** Somebody of the demo county who has signed in. */
    Visitor on(Device device, String username) {
        var visitor = visitor(device, username);
        var context = visitor.page().context();
        if (signIns.containsKey(username)) {
            context.addCookies(signIns.get(username));
        } else {
            signIn(context.request(), username);
            signIns.put(username, context.cookies());
        }
        return visitor;
    }

    /** Somebody of the demo county who has signed in and reads English. */
    Visitor inEnglish(Device device, String username) {
        var visitor = on(device, username);
        visitor.page().context().addCookies(List.of(new Cookie("lang", "en").setUrl(server.toString())));
        return visitor;
    }

    /** Somebody who is not known yet. */
    Visitor stranger(Device device) {
        return visitor(device, null);
    }

    private Visitor visitor(Device device, String username) {
        var visitor = new Visitor(chromium.lend(device), device, username, server, api);
        all.add(visitor);
        return visitor;
    }

    private void signIn(APIRequestContext door, String username) {
        String address = server.resolve("/login").toString();
        var secret = SECRET.matcher(door.get(address).text());
        assertThat(secret.find()).as("the sign-in form").isTrue();
        var form = FormData.create()
                .set("username", username)
                .set("password", Api.PASSWORD)
                .set("_csrf", secret.group(1));
        var answer = door.post(address, RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertThat(answer.headers().get("location"))
                .as("where %s gets in", username)
                .doesNotContain("login");
    }

    void sayWhatWasWrong() {
        assertThat(all).allSatisfy(visitor -> assertThat(visitor.screen().troubles())
                .as("what went wrong on the pages of %s", visitor)
                .isEmpty());
    }

    void photograph(Path folder, String name) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
        }
    }

    void leave() {
        all.forEach(visitor -> chromium.takeBack(visitor.screen(), visitor.device()));
    }
}
