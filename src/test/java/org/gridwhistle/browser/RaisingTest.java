package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** 吹哨: a grid worker on the street, and staff who take a call. */
@BrowserTest
class RaisingTest {

    @WithAndWithoutScript
    void raisesACaseAndFindsItAmongTheirOwn(Device device, Visitors visitors) {
        var worker = visitors.on(device, "grid1");
        String title = Matters.uniqueTitle();

        worker.opens("/").presses(worker.page().locator("a.act"));
        worker.fills(form(worker), "title", title, "description", "东门外的井盖松了，车过就响。", "categoryCode", "井盖与排水");
        worker.fills(form(worker), "address", "建设路 12 号院东门", "name", "张三丰", "phone", "13812340000");
        send(worker);

        var raised = CasePage.shown(worker);
        assertThat(worker.told()).contains(raised.number(), "已派给", "代表小组");
        assertThat(raised.title()).isEqualTo(title);
        assertThat(raised.stage()).isEqualTo("待报到");
        assertThat(raised.presentStep()).containsExactly("报到");
        assertThat(worker.text("dl.facts")).contains("建设路 12 号院东门", "井盖与排水", "张三丰");

        worker.goesTo("待办");
        assertThat(worker.page().locator("a.title").allInnerTexts()).contains(title);
    }

    @Test
    void tellsWhoeverRaisesWhereNoGroupIsThatTheStationDecides(Visitors visitors) {
        var worker = visitors.on(Device.PHONE, "grid3");
        worker.opens("/cases/new");
        worker.fills(form(worker), "title", Matters.uniqueTitle(), "description", "没人管", "regionCode", "建设社区第四网格");
        send(worker);

        assertThat(CasePage.shown(worker).stage()).isEqualTo("待派单");
        assertThat(worker.told()).contains("派单", "联络");
    }

    @Test
    void letsStaffRegisterACall(Visitors visitors) {
        var staff = visitors.on(Device.DESK, "station1");
        staff.opens("/").goesTo("吹哨");
        staff.fills(
                form(staff),
                "title",
                Matters.uniqueTitle(),
                "description",
                "来电反映楼道灯不亮。",
                "regionCode",
                "建设社区第一网格",
                "urgency",
                "紧急",
                "source",
                "来电",
                "name",
                "李四光",
                "phone",
                "13912340000");
        send(staff);

        var raised = CasePage.shown(staff);
        assertThat(raised.stage()).isEqualTo("待报到");
        assertThat(staff.text("dl.facts")).contains("来电", "李四光");
    }

    private static Locator form(Visitor visitor) {
        return visitor.page().locator("#raise form");
    }

    private static void send(Visitor visitor) {
        visitor.presses(form(visitor).locator("button[type=submit]"));
    }
}
