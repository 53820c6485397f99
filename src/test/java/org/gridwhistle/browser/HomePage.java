package org.gridwhistle.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Where everybody begins: what waits for them, and what became of their own whistles. */
final class HomePage {

    private final Visitor visitor;

    private HomePage(Visitor visitor) {
        this.visitor = visitor;
    }

    static HomePage open(Visitor visitor) {
        visitor.opens("/");
        return new HomePage(visitor);
    }

    /** Titles of the cases in the section with this heading. */
    List<String> titlesBelow(String heading) {
        return visitor.page()
                .locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("h2").filter(new Locator.FilterOptions().setHasText(heading))))
                .locator("a.title")
                .allInnerTexts();
    }

    boolean waits(String number) {
        return row(number).count() == 1;
    }

    /** Takes the next step that the inbox offers for a case. */
    CasePage takesUp(String number) {
        visitor.presses(row(number).locator("td.do button, td.do a"));
        return CasePage.shown(visitor);
    }

    private Locator row(String number) {
        return visitor.page()
                .locator("#inbox tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("a.title[href='/cases/" + number + "']")));
    }
}
