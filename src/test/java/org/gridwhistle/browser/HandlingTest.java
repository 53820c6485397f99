package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 报到: what a deputy does, with departments and without, until whoever raised the case says how it went. */
@BrowserTest
class HandlingTest {

    Matters matters;

    @BeforeEach
    void setUp(Matters cases) {
        matters = cases;
    }

    @WithAndWithoutScript
    void aDeputyClaimsGoesThereAndSettlesIt(Device device, Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var deputy = visitors.on(device, "deputy1");

        var c = HomePage.open(deputy).takesUp(number);
        assertThat(deputy.told()).contains("报到成功");
        assertThat(c.stage()).isEqualTo("办理中");
        assertThat(c.now()).contains(matters.nameOf("deputy1"));
        assertThat(c.offered()).startsWith("arrive");

        c.does("arrive", "address", "小区东门外", "note", "两盏灯都不亮");
        assertThat(deputy.told()).isEqualTo("到场已记录。");
        assertThat(c.offered()).as("who has been there is offered to settle it").startsWith("resolve");
        c.does("note", "text", "已联系电工");
        c.does("resolve", "result", "已解决", "text", "灯泡已经换好");
        assertThat(c.stage()).isEqualTo("待评价");
        assertThat(c.records()).containsExactly("提交办结", "进展", "到场", "代表报到", "派单", "吹哨");

        isEvaluatedAndClosed(visitors.on(device, "grid1"), number);
    }

    private static void isEvaluatedAndClosed(Visitor worker, String number) {
        var c = HomePage.open(worker).takesUp(number);
        c.does("evaluate", "result", "满意", "attitude", "5 分", "text", "灯亮了，谢谢");

        assertThat(worker.told()).contains("谢谢");
        assertThat(c.stage()).isEqualTo("办结");
        assertThat(c.presentStep()).containsExactly("办结");
        assertThat(c.now()).isEqualTo("已办结：已解决");
        assertThat(worker.text("dl.facts")).contains("满意", "服务态度 5 分", "灯亮了，谢谢");
    }

    @WithAndWithoutScript
    void aDeputyBringsDepartmentsInAndVerifiesWhatTheyDid(Device device, Visitors visitors) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.on(device, "deputy1");

        HomePage.open(deputy)
                .takesUp(number)
                .does("involve-departments", "lead", "城市管理局", "joint", "水利局", "request", "请更换路灯并查明漏水。");
        assertThat(deputy.text("[aria-labelledby=case-departments]"))
                .contains("城市管理局", "主办", "水利局", "协办", "待签收", "请更换路灯并查明漏水。");

        // the joint one answers first, the lead's answer closes the round
        answers(visitors.on(device, "dept-water"), number, "水管已修");
        answers(visitors.on(device, "dept-urban"), number, "路灯已更换");

        var c = HomePage.open(deputy).takesUp(number);
        assertThat(c.stage()).isEqualTo("待核实");
        assertThat(deputy.text("[aria-labelledby=case-departments]")).contains("水管已修", "路灯已更换", "已答复");
        c.does("accept", "text", "现场看过，属实");
        assertThat(c.stage()).isEqualTo("待评价");

        isEvaluatedAndClosed(visitors.on(device, "grid1"), number);
    }

    private static void answers(Visitor handler, String number, String text) {
        var c = HomePage.open(handler).takesUp(number);
        c.does("sign");
        assertThat(handler.told()).contains("已签收");
        c.does("reply", "result", "已解决", "text", text);
        assertThat(handler.told()).contains("答复已提交");
    }

    @Test
    void aDeputySendsBackWhatWasNotDone(Visitors visitors) {
        String number = matters.standingAt("VERIFYING");
        var deputy = visitors.on(Device.PHONE, "deputy1");

        var c = CasePage.open(deputy, number).does("rework", "reason", "还有一盏不亮");

        assertThat(c.stage()).isEqualTo("部门办理");
        assertThat(deputy.text("#case")).contains("第 2 轮", "还有一盏不亮");
        assertThat(HomePage.open(visitors.on(Device.DESK, "dept-urban")).waits(number))
                .isTrue();
    }

    @Test
    void aDeputyAsksAndTheRaiserAnswers(Visitors visitors) {
        String number = matters.standingAt("HANDLING");
        CasePage.open(visitors.on(Device.PHONE, "deputy1"), number).does("ask-raiser", "question", "是哪一个门？");
        var worker = visitors.on(Device.PHONE, "grid1");

        var c = HomePage.open(worker).takesUp(number);
        assertThat(worker.text(".note-warn")).contains("是哪一个门？");
        c.does("supplement", "text", "东门");

        assertThat(worker.told()).contains("补充内容已提交");
        assertThat(worker.sees(".note-warn")).isFalse();
    }

    @Test
    void theLeaderOfAGroupAssignsItToOneOfThem(Visitors visitors) {
        String number = matters.standingAt("CLAIMING");
        var leader = visitors.on(Device.PHONE, "leader1");

        var c = CasePage.open(leader, number).does("assign", "deputyId", matters.nameOf("deputy2"));

        assertThat(c.now()).contains(matters.nameOf("deputy2"));
        assertThat(HomePage.open(visitors.on(Device.PHONE, "deputy2")).waits(number))
                .isTrue();
    }
}
