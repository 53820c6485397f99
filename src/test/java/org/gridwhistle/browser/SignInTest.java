package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** The front door. */
@BrowserTest
class SignInTest {

    @WithAndWithoutScript
    void opensByPasswordLeadsToWhereOneWantedToGoAndClosesAgain(Device device, Visitors visitors) {
        var someone = visitors.stranger(device);
        someone.opens("/cases");
        assertThat(someone.path()).isEqualTo("/login");
        assertThat(someone.text("#content")).contains("demo");

        signsIn(someone, "deputy2", "wrong");
        assertThat(someone.warned()).isEqualTo("账号或密码不对，请重新输入。");

        someone.opens("/cases");
        signsIn(someone, "deputy2", "demo");
        assertThat(someone.path()).isEqualTo("/cases");

        someone.click(someone.page().locator(".person summary"));
        someone.looksAround();
        someone.presses(someone.page().locator(".person-sheet form button"));
        assertThat(someone.told()).isEqualTo("已退出登录。");
        someone.opens("/cases");
        assertThat(someone.path()).isEqualTo("/login");
    }

    @WithAndWithoutScript
    void opensToADemoVisitorByOnePress(Device device, Visitors visitors) {
        var someone = visitors.stranger(device);
        someone.opens("/login");

        someone.presses(
                someone.page().locator("button.account").filter(new Locator.FilterOptions().setHasText("leader1")));

        assertThat(someone.path()).isEqualTo("/");
        assertThat(someone.text(".person .role")).isEqualTo("代表小组长");
    }

    private static void signsIn(Visitor someone, String username, String password) {
        someone.page().locator("#username").fill(username);
        someone.page().locator("#password").fill(password);
        someone.presses(
                someone.page().locator("section form button[type=submit]").first());
    }
}
