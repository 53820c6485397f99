package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other language: asked for by one press, kept, and spoken on every page but for names and what people wrote. */
@BrowserTest
class EnglishTest {

    Matters matters;

    @BeforeEach
    void setUp(Matters cases) {
        matters = cases;
    }

    @Test
    void isKeptUntilChineseIsAskedForAgain(Visitors visitors) {
        var someone = visitors.stranger(Device.PHONE);
        someone.opens("/login").presses(someone.page().locator(".lang-link"));
        assertThat(someone.text("h1")).isEqualTo("Sign in");

        someone.presses(someone.page().locator("button.account").first());
        assertThat(someone.menu()).containsExactly("Inbox", "Whistle", "Cases");

        someone.click(someone.page().locator(".person summary"));
        someone.presses(someone.page().locator(".person-sheet a[hreflang]"));
        assertThat(someone.menu()).containsExactly("待办", "吹哨", "案件");
    }

    @ParameterizedTest
    @CsvSource({
        "station2, TRIAGE",
        "deputy1, HANDLING",
        "dept-urban, DEPARTMENTS",
        "supervisor1, CLOSED",
    })
    void isSpokenOnEveryPage(String username, String stage, Visitors visitors) {
        String number = matters.toLookAt(stage);
        var reader = visitors.inEnglish(Device.DESK, username).expectsRefusal(404);
        reader.opens("/");
        for (String place : reader.menu()) {
            reader.goesTo(place);
        }
        CasePage.open(reader, number);
        reader.opens("/no-such-page");
    }

    @Test
    void tellsAWholeStory(Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var deputy = visitors.inEnglish(Device.PHONE, "deputy1");

        var c = HomePage.open(deputy).takesUp(number);
        c.does("arrive", "note", "Both lamps are out");
        c.does("involve-departments", "lead", "城市管理局", "request", "Please mend them");
        var handler = visitors.inEnglish(Device.PHONE, "dept-urban");
        CasePage.open(handler, number).does("sign").does("reply", "result", "Resolved", "text", "Done");
        CasePage.open(deputy, number).does("accept", "text", "Seen");
        var worker = visitors.inEnglish(Device.PHONE, "grid1");
        c = CasePage.open(worker, number).does("evaluate", "result", "Satisfied", "attitude", "5 of 5");

        assertThat(c.stage()).isEqualTo("Closed");
        assertThat(worker.told()).doesNotContainPattern("\\p{IsHan}");
        assertThat(c.records()).allSatisfy(record -> assertThat(record).doesNotContainPattern("\\p{IsHan}"));
    }
}
