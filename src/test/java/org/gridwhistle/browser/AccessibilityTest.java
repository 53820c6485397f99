package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main pages as axe-core judges them: nothing that keeps somebody out, with everything unfolded. */
@BrowserTest
class AccessibilityTest {

    private static final Set<String> KEEP_SOMEBODY_OUT = Set.of("serious", "critical");

    Matters matters;

    @BeforeEach
    void setUp(Matters cases) {
        matters = cases;
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, deputy1, /",
        "PHONE, station1, /cases/new",
        "DESK, supervisor1, /cases",
        "PHONE, supervisor1, /board",
        "PHONE, supervisor1, /figures?from=2026-03-01&to=2026-03-31&by=group",
        "DESK, chief1, /figures?from=2026-03-01&to=2026-03-31&by=region",
        "PHONE, secadmin, /admin/accounts",
        "PHONE, secadmin, /me",
        "DESK, secadmin, /me/second-factor",
        "PHONE, grid1, /me/password",
    })
    void keepsNobodyOutOfAnyPlace(Device device, String username, String path, Visitors visitors) {
        matters.toLookAt("CLAIMING");
        var visitor = visitors.on(device, username);
        visitor.opens(path).unfoldsEverything();
        assertThat(barriers(visitor)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DESK, station2, TRIAGE",
        "PHONE, deputy1, HANDLING",
        "PHONE, grid1, EVALUATING",
    })
    void keepsNobodyOutOfACase(Device device, String username, String stage, Visitors visitors) {
        var visitor = visitors.on(device, username);
        CasePage.open(visitor, matters.toLookAt(stage));
        visitor.unfoldsEverything();
        assertThat(barriers(visitor)).isEmpty();
    }

    @Test
    void keepsNobodyOutAtTheDoorNorAfterAMistake(Visitors visitors) {
        var stranger = visitors.stranger(Device.PHONE);
        stranger.opens("/login?error");
        assertThat(barriers(stranger)).isEmpty();

        var worker = visitors.on(Device.PHONE, "grid1").expectsRefusal(400).expectsRefusal(404);
        worker.opens("/cases/new");
        worker.fills(worker.page().locator("#raise form"), "title", "  ", "description", "没有标题");
        worker.presses(worker.page().locator("#raise form button[type=submit]"));
        assertThat(barriers(worker)).isEmpty();

        worker.opens("/no-such-page");
        assertThat(barriers(worker)).isEmpty();
    }

    private static List<String> barriers(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                .analyze().getViolations().stream()
                        .filter(rule -> KEEP_SOMEBODY_OUT.contains(rule.getImpact()))
                        .map(AccessibilityTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
