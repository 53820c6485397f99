package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** One case on somebody's screen. The acts it offers are exactly those that the contract allows to the same person. */
final class CasePage {

    private static final String ADDRESS = "/cases/";

    private final Visitor visitor;
    private final String number;

    private CasePage(Visitor visitor, String number) {
        this.visitor = visitor;
        this.number = number;
    }

    static CasePage open(Visitor visitor, String number) {
        visitor.opens(ADDRESS + number);
        return shown(visitor);
    }

    /** The case that the visitor has come to by another way. */
    static CasePage shown(Visitor visitor) {
        assertThat(visitor.path()).startsWith(ADDRESS);
        return new CasePage(visitor, visitor.path().substring(ADDRESS.length())).offeringWhatIsAllowed();
    }

    String number() {
        return number;
    }

    String title() {
        return visitor.text("#case h1");
    }

    String stage() {
        return visitor.text(".case-head .chip");
    }

    String light() {
        return visitor.text(".case-head .light");
    }

    /** Who has it now. */
    String now() {
        return visitor.text(".now-line");
    }

    /** What was recorded, the newest first. */
    List<String> records() {
        return visitor.page().locator(".timeline .what").allInnerTexts();
    }

    /** The step of the whole path that is marked as the present one. */
    List<String> presentStep() {
        return visitor.page().locator(".steps [aria-current=step]").allInnerTexts();
    }

    List<String> offered() {
        var acts = (List<?>) visitor.page()
                .locator("#case [id^='act-']")
                .evaluateAll("found => found.map(one => one.id.substring(4))");
        return acts.stream().map(String::valueOf).toList();
    }

    Locator act(String act) {
        return visitor.page().locator("#act-" + act);
    }

    /** Does it, with names and values of the form's fields in turn. */
    CasePage does(String act, Object... namesAndValues) {
        sends(act, namesAndValues);
        return offeringWhatIsAllowed();
    }

    /** Sends the form, whatever comes of it. */
    void sends(String act, Object... namesAndValues) {
        Locator whole = act(act);
        Locator button = whole.locator("button[type=submit]");
        visitor.unfolds(button);
        visitor.fills(whole, namesAndValues);
        visitor.presses(button);
    }

    private CasePage offeringWhatIsAllowed() {
        var allowed = visitor.reads(number)
                .at("/allowedActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
        assertThat(offered()).as("the acts offered to %s", visitor).containsExactlyInAnyOrderElementsOf(allowed);
        return this;
    }
}
