package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** 派单: what no rule could place waits for the station's staff. */
@BrowserTest
class TriageTest {

    @WithAndWithoutScript
    void staffDispatchWhatNoRuleCouldPlace(Device device, Matters matters, Visitors visitors) {
        String number = matters.standingAt("TRIAGE");
        var staff = visitors.on(device, "station2");

        var c = HomePage.open(staff).takesUp(number);
        assertThat(c.stage()).isEqualTo("待派单");
        assertThat(c.presentStep()).containsExactly("派单");
        c.does("dispatch", "groupId", "建设社区代表小组", "reason", "熟悉这一片");

        assertThat(staff.told()).isEqualTo("已派单。");
        assertThat(c.stage()).isEqualTo("待报到");
        assertThat(c.now()).contains("建设社区代表小组");
        assertThat(HomePage.open(visitors.on(device, "deputy1")).waits(number)).isTrue();
    }
}
