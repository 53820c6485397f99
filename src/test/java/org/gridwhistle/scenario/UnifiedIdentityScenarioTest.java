package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.gridwhistle.support.IdentityProvider;
import org.gridwhistle.support.Pages;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A county whose people sign in once for everything; where none is configured there is no such door. */
@ScenarioTest
@DisplayName("统一身份认证")
class UnifiedIdentityScenarioTest {

    private static final String REGISTRATION = "--spring.security.oauth2.client.registration.county.";

    @Autowired
    ApplicationContext here;

    @Value("${local.server.port}")
    int port;

    @Test
    @DisplayName("只认已有账号：有的登录，没有的进不来")
    void letsInWhoeverHasAnAccountAlready() {
        try (var county = IdentityProvider.start();
                var node = SecondNode.beside(
                        here,
                        REGISTRATION + "client-id=gridwhistle",
                        REGISTRATION + "client-secret=secret",
                        REGISTRATION + "client-name=舞钢统一身份认证",
                        REGISTRATION + "scope=openid",
                        "--spring.security.oauth2.client.provider.county.issuer-uri=" + county.issuer())) {
            var browser = new Pages(node.address());
            assertThat(browser.open("/login").body()).contains("用舞钢统一身份认证登录");
            assertThat(comesBack(browser, county, "grid1")).isEqualTo("/");
            assertThat(browser.open("/me").body()).contains("grid1");

            var stranger = new Pages(node.address());
            assertThat(comesBack(stranger, county, "nobody-here")).isEqualTo("/login?unknown");
            assertThat(Pages.leadsTo(stranger.open("/me"))).isEqualTo("/login");
            assertThat(stranger.open("/login?unknown").body()).contains("没有对应的账号");
        }
    }

    @Test
    @DisplayName("没有配置就没有这扇门")
    void isNotThereUnlessConfigured() {
        var browser = new Pages(URI.create("http://127.0.0.1:" + port));

        assertThat(browser.open("/login").body()).doesNotContain("oauth2");
        assertThat(Pages.leadsTo(browser.open("/oauth2/authorization/county"))).isEqualTo("/login");
    }

    private static String comesBack(Pages browser, IdentityProvider county, String person) {
        String sent = browser.open("/oauth2/authorization/county")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(sent).startsWith(county.issuer() + "/authorize?");
        county.vouchesFor(person, parameter(sent, "nonce"));
        return Pages.leadsTo(browser.open("/login/oauth2/code/county?code=c&state=" + parameter(sent, "state")));
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
