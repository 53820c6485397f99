package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gridwhistle.support.Authenticator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of accounts, and what a newcomer does before the first day's work. */
@BrowserTest
class AccountPagesTest {

    private static final String PASSWORD = "Hen-Chang-De-Mi-Ma-7";

    @Autowired
    Clock clock;

    @WithAndWithoutScript
    void openAnAccountWhoseOwnerChoosesAPasswordAndBindsAnApp(Device device, Visitors visitors) {
        String username = "x" + UUID.randomUUID().toString().substring(0, 8);
        String given = openAccount(visitors.on(device, "secadmin"), username);

        var newcomer = visitors.stranger(device);
        newcomer.opens("/login");
        signsIn(newcomer, username, given);
        assertThat(newcomer.path()).isEqualTo("/me/password");
        assertThat(newcomer.told()).contains("请先设置自己的新密码");
        newcomer.expectsRefusal(422);
        changesPassword(newcomer, given, "abc");
        assertThat(newcomer.warned()).contains("密码太短");
        changesPassword(newcomer, given, PASSWORD);
        assertThat(newcomer.told()).contains("请重新登录");

        signsIn(newcomer, username, PASSWORD);
        newcomer.opens("/me/second-factor");
        newcomer.page().locator("#password").fill(PASSWORD);
        newcomer.presses(button(newcomer, "开始启用"));
        assertThat(newcomer.sees("svg.qr")).isTrue();
        var app = new Authenticator(newcomer.text("#secret"));
        newcomer.page().locator("#code").fill(app.codeAt(clock.instant()));
        newcomer.presses(button(newcomer, "确认启用"));
        String recoveryCode = newcomer.text(".recovery-codes li");

        newcomer.opens("/login");
        signsIn(newcomer, username, PASSWORD);
        assertThat(newcomer.path()).isEqualTo("/login/code");
        newcomer.page().locator("#code").fill("000000");
        newcomer.presses(button(newcomer, "登录"));
        assertThat(newcomer.warned()).contains("验证码不对");
        newcomer.page().locator("#code").fill(recoveryCode);
        newcomer.presses(button(newcomer, "登录"));
        newcomer.opens("/me");
        assertThat(newcomer.text("#content")).contains("还有 9 个恢复码", "当前");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void fitTheScreen(Device device, Visitors visitors) {
        var administrator = visitors.on(device, "secadmin");
        for (String path : List.of("/me", "/me/password", "/me/second-factor", "/admin/accounts")) {
            administrator.opens(path).unfoldsEverything().looksAround();
        }
        var english = visitors.inEnglish(device, "secadmin");
        for (String path : List.of("/me", "/me/password", "/me/second-factor", "/admin/accounts")) {
            english.opens(path).unfoldsEverything();
        }
        administrator.goesTo("账号");
        assertThat(administrator.path()).isEqualTo("/admin/accounts");
    }

    private static String openAccount(Visitor administrator, String username) {
        administrator.opens("/admin/accounts");
        var form = administrator.page().locator("details.act-fold form");
        administrator.fills(form, "username", username, "name", "新来的", "regionCode", "410481001001");
        administrator.fills(form, "roles", "网格员");
        administrator.presses(form.locator("button[type=submit]"));
        return administrator.text(".one-time");
    }

    private static void changesPassword(Visitor someone, String from, String to) {
        someone.page().locator("#currentPassword").fill(from);
        someone.page().locator("#newPassword").fill(to);
        someone.page().locator("#repeated").fill(to);
        someone.presses(button(someone, "更改密码"));
    }

    private static void signsIn(Visitor someone, String username, String password) {
        someone.page().locator("#username").fill(username);
        someone.page().locator("#password").fill(password);
        someone.presses(
                someone.page().locator("section form button[type=submit]").first());
    }

    private static Locator button(Visitor someone, String words) {
        return someone.page()
                .locator("#content")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .and(someone.page().locator("button"));
    }
}
