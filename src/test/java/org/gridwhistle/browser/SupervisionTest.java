package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gridwhistle.support.MovableTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 督办: the board of those who watch, and the demo's clock that makes them something to watch. */
@BrowserTest
class SupervisionTest {

    @Autowired
    MovableTime time;

    String number;

    /** Long before the cases of any other test, so that these are the worst. */
    @BeforeEach
    void aCaseThatNobodyClaims(Matters matters) {
        time.show("2026-01-14T08:30");
        number = matters.standingAt("CLAIMING");
    }

    @WithAndWithoutScript
    void aVisitorJumpsAheadAndTheSupervisorSeesWhatIsOverdue(Device device, Visitors visitors) {
        var supervisor = visitors.on(device, "supervisor1");
        supervisor.opens("/board");
        int before = overdue(supervisor);

        supervisor.presses(supervisor.page().locator(".demo-strip button[value=P3D]"));

        assertThat(supervisor.path()).as("one stays where one was").isEqualTo("/board");
        assertThat(supervisor.text(".demo-strip time")).isEqualTo("1月17日 周六 08:30");
        assertThat(overdue(supervisor)).isGreaterThan(before);
        var row = row(supervisor);
        assertThat(row.locator(".light").innerText()).isEqualTo("红灯");
        assertThat(row.locator("span.due").innerText()).contains("超时");

        urges(supervisor, row);
        findsItBehindTheFigure(supervisor);
        assertThat(CasePage.open(supervisor, number).records())
                .startsWith("催办", "发出督办", "逐级上提", "超时一个工作日，亮红灯", "时限已到，亮黄灯", "时限将到，自动催办");
    }

    private void urges(Visitor supervisor, Locator row) {
        supervisor.click(row.locator("summary"));
        supervisor.looksAround();
        assertThat(row.locator("textarea").inputValue())
                .as("a proposal stands there")
                .isNotBlank();
        supervisor.presses(row.locator("button[type=submit]"));
        assertThat(supervisor.path()).isEqualTo("/board");
        assertThat(supervisor.told()).contains("催办已发出");
    }

    private void findsItBehindTheFigure(Visitor supervisor) {
        int counted = overdue(supervisor);
        supervisor.presses(supervisor.page().locator("a.figure-alarm"));
        assertThat(supervisor.text("#found .found-count")).isEqualTo("共 " + counted + " 件");
        supervisor.fills(supervisor.page().locator("#list form"), "q", number);
        supervisor.presses(supervisor.page().locator("#list form button[type=submit]"));
        assertThat(supervisor.page().locator("a.title"))
                .satisfies(found -> assertThat(found.count()).isEqualTo(1));
    }

    @Test
    void aLeaderReadsTheSameAndChangesNothing(Visitors visitors) {
        var leader = visitors.on(Device.DESK, "chief1");
        leader.opens("/").goesTo("督办");
        leader.presses(leader.page().locator(".demo-strip button[value=P14D]"));
        assertThat(leader.page().locator("#board form").count()).isZero();

        leader.presses(row(leader).locator("a.title"));

        var c = CasePage.shown(leader);
        assertThat(c.light()).isEqualTo("挂牌督办");
        assertThat(c.offered()).isEmpty();
        assertThat(leader.page().locator("#case form").count()).isZero();
        assertThat(leader.text("[aria-labelledby=case-clocks]")).contains("已超时");
    }

    private static int overdue(Visitor visitor) {
        return Integer.parseInt(visitor.text(".figure-alarm .count"));
    }

    private Locator row(Visitor visitor) {
        return visitor.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("a.title[href='/cases/" + number + "']")));
    }
}
