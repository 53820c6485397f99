package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Pages;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ScenarioTest
@DisplayName("同一张表单按了几下")
class PressedTwiceScenarioTest {

    private static final int PRESSES = 6;

    @Autowired
    Api api;

    @Value("${local.server.port}")
    int port;

    @Test
    @DisplayName("同时到达：只吹一次哨，每一下都看到这同一件")
    void leadsEveryPressToTheOneCase() throws Exception {
        String grid = api.as("grid1").get("/me").expect(200).string("/grids/0/code");
        var browser = new Pages(URI.create("http://127.0.0.1:" + port));
        browser.signIn("grid1", Api.PASSWORD);
        browser.open("/cases/new");
        String once = UUID.randomUUID().toString();
        var presses = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < PRESSES; i++) {
            presses.add(() -> browser.send(
                    "/cases/new",
                    "/cases/new",
                    "once",
                    once,
                    "title",
                    "路灯不亮",
                    "description",
                    "连按了几下",
                    "regionCode",
                    grid,
                    "urgency",
                    "NORMAL"));
        }

        var places = new HashSet<String>();
        var hands = Executors.newFixedThreadPool(PRESSES);
        try {
            for (var answer : hands.invokeAll(presses)) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
                places.add(Pages.leadsTo(answer.get()));
            }
        } finally {
            hands.shutdown();
        }

        assertThat(places).singleElement().asString().startsWith("/cases/WG");
    }
}
