package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 流程图: where the case is and where it has been, drawn for people who have never seen such a diagram. */
@BrowserTest
class ProcessDiagramTest {

    Matters matters;

    @BeforeEach
    void setUp(Matters cases) {
        matters = cases;
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAGE, station2, 派单",
        "CLAIMING, deputy1, 报到",
        "HANDLING, deputy1, 代表办理",
        "DEPARTMENTS, deputy1, 部门办理",
        "VERIFYING, deputy1, 核实",
        "EVALUATING, deputy1, 评价",
    })
    void marksTheTaskWhereTheCaseStands(String stage, String username, String task, Visitors visitors) {
        String number = matters.toLookAt(stage);
        for (Device device : new Device[] {Device.PHONE, Device.DESK}) {
            var visitor = visitors.on(device, username);
            CasePage.open(visitor, number);
            Locator diagram = drawn(visitor);

            Locator here = diagram.locator(".djs-element.here");
            assertThat(here.count()).as("the token stands at one place").isEqualTo(1);
            assertThat(here.textContent().replaceAll("\\s", "")).contains(task);
            assertThat(lettersOf(here))
                    .as("the letters are large enough to read")
                    .isGreaterThan(7);
            assertThat(isInside(here.boundingBox(), diagram.boundingBox()))
                    .as("the token is in sight")
                    .isTrue();
            assertThat(diagram.locator(".djs-shape.been").count())
                    .as("where it has been")
                    .isPositive();
            assertThat(visitor.sees(".diagram-key .key-here")).isTrue();
        }
    }

    @Test
    void saysInWordsWhereItIsAndWhatHappensNextEvenWithoutScript(Visitors visitors) {
        String number = matters.toLookAt("CLAIMING");
        var visitor = visitors.on(Device.DESK_WITHOUT_SCRIPT, "deputy1");
        CasePage.open(visitor, number);

        assertThat(visitor.text("[aria-labelledby=case-process] p")).contains("现在在：等", "接下来：第一位报到的代表负责到底");
        assertThat(visitor.sees(".diagram")).as("an empty frame").isFalse();
        assertThat(visitor.sees("[data-show-diagram]"))
                .as("a button that does nothing")
                .isFalse();
    }

    @Test
    void drawsTheRoundOfADepartmentOnceSomebodyUnfoldsIt(Visitors visitors) {
        String number = matters.toLookAt("DEPARTMENTS");
        var visitor = visitors.on(Device.DESK, "deputy1");
        CasePage.open(visitor, number);
        assertThat(visitor.page().locator(".part-process svg").count())
                .as("nothing is loaded before somebody looks")
                .isZero();

        Locator here = unfolded(visitor, "城市管理局（主办）").locator(".djs-element.here");
        assertThat(here.count()).isEqualTo(1);
        assertThat(here.textContent().replaceAll("\\s", "")).contains("部门");
    }

    @Test
    void tellsOfADepartmentsRoundInWordsWithoutScript(Visitors visitors) {
        String number = matters.toLookAt("DEPARTMENTS");
        var visitor = visitors.on(Device.DESK_WITHOUT_SCRIPT, "deputy1");
        CasePage.open(visitor, number);

        assertThat(visitor.text(".part-process summary")).startsWith("城市管理局（主办）：待");
        assertThat(visitor.page().locator(".part-diagram").first().isVisible())
                .as("an empty frame")
                .isFalse();
    }

    @Test
    void isDrawnAnewAfterAnAct(Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var deputy = visitors.on(Device.DESK, "deputy1");
        var c = CasePage.open(deputy, number);
        assertThat(drawn(deputy).locator(".here").textContent()).contains("报到");

        c.does("claim");

        assertThat(drawn(deputy).locator(".here").textContent()).contains("办理");
    }

    private static Locator drawn(Visitor visitor) {
        Locator button = visitor.page().locator("[data-show-diagram]");
        if (button.isVisible()) {
            button.click();
        }
        return shown(visitor, visitor.page().locator(".diagram:not(.part-diagram)"));
    }

    /** The diagram of a department's round or of a supervision task, once somebody unfolds it. */
    private static Locator unfolded(Visitor visitor, String name) {
        Locator part = visitor.page().locator(".part-process", new Page.LocatorOptions().setHasText(name));
        part.locator("summary").click();
        return shown(visitor, part.locator(".diagram"));
    }

    private static Locator shown(Visitor visitor, Locator diagram) {
        diagram.scrollIntoViewIfNeeded();
        diagram.locator(".here").first().waitFor();
        visitor.looksAround();
        return diagram;
    }

    /** Height of its letters on the screen, which is less than what the diagram was drawn with. */
    private static double lettersOf(Locator element) {
        return ((Number) element.locator("text")
                        .first()
                        .evaluate("e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a"))
                .doubleValue();
    }

    private static boolean isInside(BoundingBox inner, BoundingBox outer) {
        return inner.x >= outer.x
                && inner.y >= outer.y
                && inner.x + inner.width <= outer.x + outer.width
                && inner.y + inner.height <= outer.y + outer.height;
    }
}
