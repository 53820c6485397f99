package org.gridwhistle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A window of the browser that hears whatever goes wrong in it. To open one costs a process, so those who have left lend
 * theirs to the next, with nothing of themselves in it.
 */
final class Screen {

    private static final String NOTHING = "about:blank";

    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final Set<Integer> refusals = new HashSet<>();
    private String server = NOTHING;

    Screen(Browser browser, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> troubles.add("script failed: " + error));
        page.onRequest(this::asked);
        page.onRequestFailed(request -> troubles.add(request.failure() + " for " + request.url()));
        page.onResponse(this::answered);
    }

    private void heard(ConsoleMessage message) {
        // what the server refuses is told with its status elsewhere
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            troubles.add("console: " + message.text());
        }
    }

    private void asked(Request request) {
        String url = request.url();
        if (!url.startsWith(server) && !url.startsWith("data:") && !url.equals(NOTHING)) {
            troubles.add("asked another server: " + url);
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !refusals.contains(response.status())) {
            troubles.add(response.status() + " for " + response.request().method() + " " + response.url());
        }
    }

    /** Begins anew in front of that server and no other. */
    Screen facing(URI onlyServer, Device device) {
        server = onlyServer + "/";
        page.setViewportSize(device.width, device.height);
        return this;
    }

    void expectsRefusal(int status) {
        refusals.add(status);
    }

    Page page() {
        return page;
    }

    List<String> troubles() {
        return troubles;
    }

    /** Leaves no trace of whoever sat here, and no page that would ask the server for more. */
    void clear() {
        page.navigate(NOTHING);
        page.context().clearCookies();
        troubles.clear();
        refusals.clear();
    }
}
