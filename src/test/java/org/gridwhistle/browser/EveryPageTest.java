package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every place that a role's menu leads to, and a case there, on a phone and on a desk, with everything unfolded. */
@BrowserTest
class EveryPageTest {

    @ParameterizedTest
    @CsvSource({
        "grid1, EVALUATING, 待办 吹哨 案件",
        "deputy1, HANDLING, 待办 案件",
        "leader1, CLAIMING, 待办 案件 督办 统计",
        "station2, TRIAGE, 待办 吹哨 案件 督办 统计",
        "dept-urban, DEPARTMENTS, 待办 案件",
        "supervisor1, DEPARTMENTS, 待办 案件 督办 统计",
        "chief1, CLOSED, 待办 案件 督办 统计",
        "sysadmin, , 待办"
    })
    void fitsOnAPhoneAndOnADesk(String username, String stage, String menu, Matters matters, Visitors visitors) {
        String number = stage == null ? null : matters.toLookAt(stage);
        for (Device device : List.of(Device.PHONE, Device.DESK)) {
            var visitor = visitors.on(device, username);
            visitor.opens("/");
            assertThat(visitor.menu()).containsExactly(menu.split(" "));
            for (String place : visitor.menu()) {
                visitor.goesTo(place).unfoldsEverything().looksAround();
            }
            if (number != null) {
                CasePage.open(visitor, number);
                visitor.unfoldsEverything().looksAround();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "DESK"})
    void saysWhatIsNotThereAndLeadsHome(Device device, Visitors visitors) {
        var visitor = visitors.on(device, "grid1").expectsRefusal(404);
        visitor.opens("/no-such-page");
        assertThat(visitor.text("h1")).isEqualTo("没有找到");

        visitor.presses(visitor.page().locator("#content a.btn"));
        assertThat(visitor.path()).isEqualTo("/");
    }
}
