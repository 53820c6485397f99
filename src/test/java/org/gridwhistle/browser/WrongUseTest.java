package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gridwhistle.support.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do that nobody meant: press twice, come late, forget a field, follow a link that is not for them. */
@BrowserTest
class WrongUseTest {

    @Autowired
    Api api;

    Matters matters;

    @BeforeEach
    void setUp(Matters cases) {
        matters = cases;
    }

    @WithAndWithoutScript
    void whoPressesTwiceRaisesOneCase(Device device, Visitors visitors) {
        var worker = visitors.on(device, "grid1");
        String title = Matters.uniqueTitle();
        worker.opens("/cases/new");
        Locator form = worker.page().locator("#raise form");
        worker.fills(form, "title", title, "description", "按了两下");

        worker.comesToSomethingNew(() ->
                form.locator("button[type=submit]").dblclick(new Locator.DblclickOptions().setForce(!device.script)));

        assertThat(CasePage.shown(worker).title()).isEqualTo(title);
        assertThat(matters.countOf("grid1", title)).isEqualTo(1);
    }

    @Test
    void whoPressesAnActTwiceDoesItOnce(Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var deputy = visitors.on(Device.PHONE, "deputy1");
        var c = CasePage.open(deputy, number);

        deputy.comesToSomethingNew(() -> deputy.clicksTwice(c.act("claim").locator("button")));

        assertThat(c.records()).containsOnlyOnce("代表报到");
        assertThat(c.now()).contains(matters.nameOf("deputy1"));
    }

    @WithAndWithoutScript
    void whoComesLateIsToldWhoWon(Device device, Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var late = visitors.on(device, "deputy1").expectsRefusal(409);
        var c = CasePage.open(late, number);
        api.as("deputy2").post("/cases/{n}/claim", number).expect(200);

        c.does("claim");

        assertThat(late.warned()).contains("已由" + matters.nameOf("deputy2") + "代表报到");
        assertThat(c.stage()).as("the page shows how it stands now").isEqualTo("办理中");
        assertThat(c.now()).contains(matters.nameOf("deputy2"));
    }

    @Test
    void whoComesLateIsToldInTheirLanguage(Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var late = visitors.inEnglish(Device.PHONE, "deputy1").expectsRefusal(409);
        var c = CasePage.open(late, number);
        api.as("deputy2").post("/cases/{n}/claim", number).expect(200);

        c.does("claim");

        String said = late.warned();
        assertThat(said).contains(matters.nameOf("deputy2"));
        assertThat(said.replace(matters.nameOf("deputy2"), "")).doesNotContainPattern("\\p{IsHan}");
    }

    @WithAndWithoutScript
    void whoWorksOnAnOldPageIsToldWhereTheCaseStandsNow(Device device, Visitors visitors) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.on(device, "deputy1").expectsRefusal(409);
        var c = CasePage.open(deputy, number);
        api.as("deputy1")
                .body("result", "RESOLVED", "text", "在手机上办结了")
                .post("/cases/{n}/resolve", number)
                .expect(200);

        c.sends("release", "reason", "写了一半才想起来");

        assertThat(deputy.warned()).contains("待评价", matters.nameOf("grid1"));
        assertThat(CasePage.open(deputy, number).stage()).isEqualTo("待评价");
    }

    @WithAndWithoutScript
    void whoFollowsALinkToAForeignCaseFindsNothing(Device device, Visitors visitors) {
        String number = matters.standingAt("HANDLING");
        var foreign = visitors.on(device, "deputy3").expectsRefusal(404);

        foreign.opens("/cases/" + number);

        assertThat(foreign.text("h1")).isEqualTo("没有找到");
        assertThat(foreign.text("#content")).doesNotContain("路灯");
        assertThat(foreign.sees("#content a[href='/']")).isTrue();
    }

    @WithAndWithoutScript
    void whoForgetsAFieldKeepsWhatWasTyped(Device device, Visitors visitors) {
        var worker = visitors.on(device, "grid1").expectsRefusal(400);
        worker.opens("/cases/new");
        Locator form = worker.page().locator("#raise form");
        worker.fills(form, "title", "   ", "description", "写了很长一段", "urgency", "紧急", "phone", "13812340000");

        worker.presses(form.locator("button[type=submit]"));

        assertThat(worker.warned()).contains("还没有报上去");
        assertThat(worker.text("#title-problem")).isNotBlank();
        assertThat(form.locator("[name=title]").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(form.locator("[name=description]").inputValue()).isEqualTo("写了很长一段");
        assertThat(form.locator("[name=urgency]:checked").inputValue()).isEqualTo("URGENT");
        assertThat(form.locator("[name=phone]").inputValue()).isEqualTo("13812340000");
        assertThat(form.locator("[name=phone]").isVisible()).isTrue();
    }

    @WithAndWithoutScript
    void whoSaysNothingIsAskedForWordsAndKeepsWhatWasChosen(Device device, Visitors visitors) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.on(device, "deputy1").expectsRefusal(400);
        var c = CasePage.open(deputy, number);

        c.does("involve-departments", "lead", "城市管理局", "joint", "水利局", "request", "   ");

        Locator form = c.act("involve-departments");
        assertThat(form.locator("textarea").isVisible())
                .as("the form stays open")
                .isTrue();
        assertThat(form.locator(".field-error").innerText()).isNotBlank();
        assertThat(form.locator("[name=lead] option:checked").innerText()).isEqualTo("城市管理局");
        assertThat(form.locator("[name=joint]:checked").count()).isEqualTo(1);

        c.does("involve-departments", "request", "请查明漏水");
        assertThat(c.stage()).isEqualTo("部门办理");
        assertThat(deputy.text("[aria-labelledby=case-departments]")).contains("城市管理局", "水利局");
    }

    @WithAndWithoutScript
    void whoseSignInHasEndedIsLedToTheDoor(Device device, Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var deputy = visitors.on(device, "deputy1");
        var c = CasePage.open(deputy, number);
        deputy.page().context().clearCookies();

        deputy.presses(c.act("claim").locator("button"));

        assertThat(deputy.path()).isEqualTo("/login");
        assertThat(deputy.warned()).contains("登录已过期");
    }
}
