package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gridwhistle.support.Api;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at a screen. Every page they come to must fit it, be said wholly in their language and load without an error,
 * from our own server alone.
 */
final class Visitor {

    /** What a step exchanges: the page's whole content, or with script only a part of it. */
    private static final String SWAPPED = "#main .inner > *, #found";

    private final Screen screen;
    private final Page page;
    private final Device device;
    private final String username;
    private final URI server;
    private final Api api;

    Visitor(Screen screen, Device device, String username, URI server, Api api) {
        this.screen = screen.facing(server, device);
        this.page = screen.page();
        this.device = device;
        this.username = username;
        this.server = server;
        this.api = api;
    }

    // ---- going about

    /** Says that the story is about being refused this way. */
    Visitor expectsRefusal(int status) {
        screen.expectsRefusal(status);
        return this;
    }

    Visitor opens(String path) {
        page.navigate(server.resolve(path).toString());
        return looksAround();
    }

    /** Presses what leads to new content, the page's or only the case's, and waits for it. */
    Visitor presses(Locator button) {
        comesToSomethingNew(() -> click(button));
        return this;
    }

    /**
     * Without script everything is done by keyboard: that proves one more thing, and only script could tell whether an
     * element has come to rest where a pointer would meet it.
     */
    void click(Locator target) {
        if (device.script) {
            target.click();
        } else {
            String key = (String) target.evaluate("e => /radio|checkbox/.test(e.type) ? 'Space' : 'Enter'");
            target.press(key);
        }
    }

    void clicksTwice(Locator target) {
        if (device.script) {
            target.dblclick();
        } else {
            target.press("Enter", new Locator.PressOptions().setNoWaitAfter(true));
            target.press("Enter");
        }
    }

    /** Opens a place in the menu by its name. */
    Visitor goesTo(String place) {
        return presses(page.locator("nav.menu a").filter(new Locator.FilterOptions().setHasText(place)));
    }

    void comesToSomethingNew(Runnable step) {
        page.locator(SWAPPED).evaluateAll("all => all.forEach(one => one.setAttribute('data-seen', ''))");
        step.run();
        page.locator(":is(" + SWAPPED + "):not([data-seen])").first().waitFor();
        page.waitForLoadState();
        looksAround();
    }

    /** Fills fields by their names; what lies folded away is unfolded as a person would. */
    Visitor fills(Locator form, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fill(form.locator("[name='" + namesAndValues[i] + "']"), String.valueOf(namesAndValues[i + 1]));
        }
        return this;
    }

    private void fill(Locator field, String value) {
        unfolds(field.first());
        String kind = (String) field.first().evaluate("e => e.type || e.tagName");
        switch (kind) {
            case "radio", "checkbox" -> click(choice(field, value));
            case "select-one" -> field.selectOption(new SelectOption().setLabel(value));
            default -> field.fill(value);
        }
    }

    /** A choice is known by what stands beside it. */
    private Locator choice(Locator inputs, String words) {
        return page.locator("label.choice")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(words, new Page.GetByTextOptions().setExact(true))))
                .locator("input")
                .and(inputs);
    }

    void unfolds(Locator inside) {
        Locator closed = inside.locator("xpath=ancestor::details[not(@open)]");
        while (closed.count() > 0) {
            click(closed.first().locator("xpath=./summary"));
        }
    }

    Visitor unfoldsEverything() {
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        return this;
    }

    // ---- seeing

    Page page() {
        return page;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    List<String> menu() {
        return page.locator("nav.menu a span").allInnerTexts();
    }

    /** What the page says of the last step. */
    String told() {
        return text("[role=status]");
    }

    /** What the page says of a step that was refused. */
    String warned() {
        return text("[role=alert]");
    }

    boolean sees(String selector) {
        return page.locator(selector).first().isVisible();
    }

    /** The case as the contract shows it to the same person. */
    JsonNode reads(String number) {
        return api.as(username).get("/cases/{number}", number).expect(200).json();
    }

    /** Looks at the page as a whole; every step does so by itself. */
    Visitor looksAround() {
        assertThat((List<?>) page.evaluate(Glance.SCRIPT))
                .as("what is wrong with %s for %s", page.url(), this)
                .isEmpty();
        return this;
    }

    Screen screen() {
        return screen;
    }

    Device device() {
        return device;
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public String toString() {
        return (username == null ? "a stranger" : username) + " on a " + device;
    }
}
